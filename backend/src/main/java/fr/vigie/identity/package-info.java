/// People, their roles and rights in a territory, and how a request says who is asking.
@NullMarked
package fr.vigie.identity;

import org.jspecify.annotations.NullMarked;

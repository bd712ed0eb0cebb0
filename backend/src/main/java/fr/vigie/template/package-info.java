/// Templates, and how a commune or an intercommunal body becomes a working territory by one.
@NullMarked
package fr.vigie.template;

import org.jspecify.annotations.NullMarked;

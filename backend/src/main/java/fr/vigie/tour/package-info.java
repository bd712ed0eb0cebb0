/// How rounds are planned: what they are asked for, and the order that is found for it.
@NullMarked
package fr.vigie.tour;

import org.jspecify.annotations.NullMarked;

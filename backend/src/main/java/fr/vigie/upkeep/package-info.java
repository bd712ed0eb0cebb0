/// How what is computed ahead is doing, and what its administrator asks of it.
@NullMarked
package fr.vigie.upkeep;

import org.jspecify.annotations.NullMarked;

/// Rounds to take along: printed, and for devices that show the way.
@NullMarked
package fr.vigie.toursheet;

import org.jspecify.annotations.NullMarked;

/// Which reports say the same as another, for staff to look at.
@NullMarked
package fr.vigie.duplicate;

import org.jspecify.annotations.NullMarked;

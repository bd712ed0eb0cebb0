/// What devices and feeds measure: kept once, though it comes twice; what cannot be believed is
/// kept apart.
@NullMarked
package fr.vigie.measurement;

import org.jspecify.annotations.NullMarked;

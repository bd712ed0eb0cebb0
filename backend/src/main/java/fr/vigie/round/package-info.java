/// Rounds: what an agent or a vehicle visits on a day, in which order, and what became of it.
@NullMarked
package fr.vigie.round;

import org.jspecify.annotations.NullMarked;

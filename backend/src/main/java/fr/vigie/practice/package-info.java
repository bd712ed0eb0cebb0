/// What worked somewhere: what was done, what it cost, and what came of it, for others to learn
/// from.
@NullMarked
package fr.vigie.practice;

import org.jspecify.annotations.NullMarked;

/// How notifications went out, for those who look after them: figures of a territory, and what was
/// told of one report or work order.
@NullMarked
package fr.vigie.delivery;

import org.jspecify.annotations.NullMarked;

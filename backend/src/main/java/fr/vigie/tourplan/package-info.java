/// In which order stops are best visited within a day's shift, and which cannot be, and why. Knows
/// places, times and loads, and nothing of what is done there.
@NullMarked
package fr.vigie.tourplan;

import org.jspecify.annotations.NullMarked;

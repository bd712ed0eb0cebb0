/// Territories side by side: who does better, who is alike, and what each wants to reach.
@NullMarked
package fr.vigie.comparison;

import org.jspecify.annotations.NullMarked;

/// Indicators: what is known of how territories do, by period, with the objects behind each number.
@NullMarked
package fr.vigie.indicator;

import org.jspecify.annotations.NullMarked;

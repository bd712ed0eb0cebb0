/// Indicators: what is known of how territories do, each declared once, counted of any territories
/// and days, and held while somebody looks.
@NullMarked
package fr.vigie.indicator;

import org.jspecify.annotations.NullMarked;

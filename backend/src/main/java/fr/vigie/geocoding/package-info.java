/// The nearest address of what was reported, asked of a geocoder after filing and never in its way.
@NullMarked
package fr.vigie.geocoding;

import org.jspecify.annotations.NullMarked;

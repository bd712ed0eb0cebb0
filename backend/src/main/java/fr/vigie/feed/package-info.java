/// Feeds that are fetched: bike stations (GBFS) and charging points (IRVE).
@NullMarked
package fr.vigie.feed;

import org.jspecify.annotations.NullMarked;

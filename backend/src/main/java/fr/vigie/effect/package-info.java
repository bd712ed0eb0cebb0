/// What came of something that a territory did, by one of its indicators: before, since, and
/// whether chance could have made the difference.
@NullMarked
package fr.vigie.effect;

import org.jspecify.annotations.NullMarked;

/// What measurements come to by hour and day, done again whenever one of theirs is kept.
@NullMarked
package fr.vigie.rollup;

import org.jspecify.annotations.NullMarked;

/// What everybody may take away: the public reports of territories that let them, as files and as a
/// feed.
@NullMarked
package fr.vigie.opendata;

import org.jspecify.annotations.NullMarked;

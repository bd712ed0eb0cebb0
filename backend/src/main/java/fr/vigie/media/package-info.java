/// Photos: let in by a grant, made clean, hidden until moderated, shown, and removed in time.
@NullMarked
package fr.vigie.media;

import org.jspecify.annotations.NullMarked;

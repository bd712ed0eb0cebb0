/// The ways of photos in and out: let in by a grant, made clean, answered, and removed in time.
@NullMarked
package fr.vigie.media;

import org.jspecify.annotations.NullMarked;

/// The pictures of photos as they are stored, and the names of those that no photo has.
@NullMarked
package fr.vigie.photofile;

import org.jspecify.annotations.NullMarked;

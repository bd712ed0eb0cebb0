/// What printed pages are made of, so that they can be read aloud too: a font, and content that is
/// known by what it is.
@NullMarked
package fr.vigie.print;

import org.jspecify.annotations.NullMarked;

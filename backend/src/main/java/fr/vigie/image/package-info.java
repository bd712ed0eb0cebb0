/// Photos as files: what is let in, and how a clean picture is made of it. Depends on nothing but
/// the JDK and a decoder of WebP.
@NullMarked
package fr.vigie.image;

import org.jspecify.annotations.NullMarked;

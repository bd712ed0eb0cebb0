/// How much a client may ask at once, and what it is told of errors.
@NullMarked
package fr.vigie.limit;

import org.jspecify.annotations.NullMarked;

/// What dispatchers do with work orders once they are there.
@NullMarked
package fr.vigie.planning;

import org.jspecify.annotations.NullMarked;

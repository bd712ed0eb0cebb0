/// What lies where, counted ahead for each cell of the map and kept as things happen.
@NullMarked
package fr.vigie.mapcount;

import org.jspecify.annotations.NullMarked;

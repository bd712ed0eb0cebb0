/// The map at any scale: clusters from what is counted ahead, points close by, and tiles for maps
/// of others.
@NullMarked
package fr.vigie.map;

import org.jspecify.annotations.NullMarked;

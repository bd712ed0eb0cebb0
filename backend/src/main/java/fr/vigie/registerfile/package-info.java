/// The files in which territories hand over their registers of equipment, read entry by entry.
@NullMarked
package fr.vigie.registerfile;

import org.jspecify.annotations.NullMarked;

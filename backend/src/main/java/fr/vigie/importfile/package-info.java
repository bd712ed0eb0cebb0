/// Files that other systems hand over: cut into rows or objects, read by a mapping, refused row by
/// row with a reason.
@NullMarked
package fr.vigie.importfile;

import org.jspecify.annotations.NullMarked;

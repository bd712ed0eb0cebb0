/// Registers of equipment taken over from files: resumable, dry runs, rejects row by row.
@NullMarked
package fr.vigie.assetimport;

import org.jspecify.annotations.NullMarked;

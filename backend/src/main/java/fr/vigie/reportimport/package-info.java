/// Reports taken over from the CSV files of other systems, by a mapping.
@NullMarked
package fr.vigie.reportimport;

import org.jspecify.annotations.NullMarked;

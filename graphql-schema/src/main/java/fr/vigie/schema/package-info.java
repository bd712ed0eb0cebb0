/// Where the schema is read from.
@NullMarked
package fr.vigie.schema;

import org.jspecify.annotations.NullMarked;

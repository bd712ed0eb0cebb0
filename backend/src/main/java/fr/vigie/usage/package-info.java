/// Which version of which app uses which field of the schema: what may be removed.
@NullMarked
package fr.vigie.usage;

import org.jspecify.annotations.NullMarked;

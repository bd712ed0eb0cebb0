/// Words every feature uses: ids, geometry, pages, refusals. Depends on nothing but the JDK.
@NullMarked
package fr.vigie.shared;

import org.jspecify.annotations.NullMarked;

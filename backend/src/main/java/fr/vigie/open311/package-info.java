/// Open311 GeoReport v2: reports as other cities' apps file and read them.
@NullMarked
package fr.vigie.open311;

import org.jspecify.annotations.NullMarked;

/// Entities as NGSI-LD writes them.
@NullMarked
package fr.vigie.ngsi;

import org.jspecify.annotations.NullMarked;

/// Entities of NGSI-LD as Vigie hands them out, and what may be asked of them.
@NullMarked
package fr.vigie.entity;

import org.jspecify.annotations.NullMarked;

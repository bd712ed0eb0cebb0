/// Partners that are told of entities of NGSI-LD as they change.
@NullMarked
package fr.vigie.ngsisubscription;

import org.jspecify.annotations.NullMarked;

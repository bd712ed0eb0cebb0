/// NGSI-LD for other platforms: equipment and alarms as entities of Smart Data Models, to be read.
@NullMarked
package fr.vigie.ngsild;

import org.jspecify.annotations.NullMarked;

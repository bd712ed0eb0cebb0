/// What those do with a work order who do the work, on the spot and often without a network.
@NullMarked
package fr.vigie.fieldwork;

import org.jspecify.annotations.NullMarked;

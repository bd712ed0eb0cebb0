/// What agents did, with or without a network: each act once, applied or kept with its reason.
@NullMarked
package fr.vigie.fieldevent;

import org.jspecify.annotations.NullMarked;

/// The log of what happened, its follower, and live feeds of it.
@NullMarked
package fr.vigie.event;

import org.jspecify.annotations.NullMarked;

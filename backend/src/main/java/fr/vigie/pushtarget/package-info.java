/// The apps and browsers that can be sent notifications, and whose they are.
@NullMarked
package fr.vigie.pushtarget;

import org.jspecify.annotations.NullMarked;

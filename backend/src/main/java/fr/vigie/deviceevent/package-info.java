/// What devices say happens to them, in TALQ's words, and feeds that fail.
@NullMarked
package fr.vigie.deviceevent;

import org.jspecify.annotations.NullMarked;

/// Alarms: raised once, counted while they last, acknowledged and cleared, each by itself.
@NullMarked
package fr.vigie.alarm;

import org.jspecify.annotations.NullMarked;

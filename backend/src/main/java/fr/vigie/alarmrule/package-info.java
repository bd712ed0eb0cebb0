/// Rules that say what raises an alarm, and their evaluation.
@NullMarked
package fr.vigie.alarmrule;

import org.jspecify.annotations.NullMarked;

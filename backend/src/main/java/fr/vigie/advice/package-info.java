/// What can be said at once of something that somebody reports: what telemetry, schedules and the
/// territory's planned works know of it already.
@NullMarked
package fr.vigie.advice;

import org.jspecify.annotations.NullMarked;

package fr.vigie.alarm;

import java.time.Instant;

/// An alarm was changed, as the live feed tells it.
///
/// @param cursor its position among all events
record AlarmChanged(String cursor, Instant at, AlarmLifecycle.Act act, Alarm alarm) {}

package fr.vigie.alarm;

import java.time.Instant;

/// An alarm was raised, as the live feed tells it.
///
/// @param cursor its position among all events
record AlarmRaised(String cursor, Instant at, Alarm alarm) {}

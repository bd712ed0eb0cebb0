package fr.vigie.round;

import java.time.Instant;

/// Something happened to a round or to a stop of it, as the live feed tells it.
///
/// @param cursor its position among all events
/// @param act what happened, as the schema names it
public record RoundChanged(String cursor, Instant at, String act, Round round) {}

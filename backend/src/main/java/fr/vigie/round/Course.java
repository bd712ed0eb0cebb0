package fr.vigie.round;

import fr.vigie.routing.DistanceMethod;
import java.time.Instant;

/// A round's drive as it was planned last.
///
/// @param metres from the start over all stops to the end
/// @param drivingSeconds in the same way
/// @param back when the end is reached
/// @param plannedAt when this was found out
public record Course(
    double metres, double drivingSeconds, DistanceMethod method, Instant back, Instant plannedAt) {}

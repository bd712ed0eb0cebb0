package fr.vigie.fieldevent;

import fr.vigie.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/// Where on a round something was done, as a device told it.
///
/// @param round the id of the round
/// @param stop the id of the stop within it
/// @param place where the agent was; null when the device did not say
public record AtStop(String round, String stop, @Nullable GeoPoint place) {}

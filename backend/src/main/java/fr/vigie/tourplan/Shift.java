package fr.vigie.tourplan;

import fr.vigie.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When and from where somebody is on the road, and with what.
///
/// @param start where the round begins
/// @param end where it ends; both are often a depot
/// @param from when it may begin
/// @param until when it must be over
/// @param breaks when nobody drives or works; what is under way goes on afterwards
/// @param capacityLitres how much can be loaded; null for as much as there is
/// @param skills what the crew and its means can do
public record Shift(
    GeoPoint start,
    GeoPoint end,
    Instant from,
    Instant until,
    List<Break> breaks,
    @Nullable Integer capacityLitres,
    Set<String> skills) {

  public Shift {
    breaks = List.copyOf(breaks);
    skills = Set.copyOf(skills);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a shift begins before it ends");
    }
  }

  /// A time of rest.
  public record Break(Instant from, Duration length) {
    public Instant until() {
      return from.plus(length);
    }
  }

  /// What is left of it from a place and an instant on, with what is left of the load.
  public Shift from(GeoPoint place, Instant now, int loadedLitres) {
    var capacity = capacityLitres == null ? null : Math.max(0, capacityLitres - loadedLitres);
    return new Shift(place, end, now, until, breaks, capacity, skills);
  }
}

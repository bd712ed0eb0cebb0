package fr.vigie.tourplan;

import fr.vigie.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place to be visited.
///
/// @param id names it in the plan
/// @param opens when work there may begin; null for at any time
/// @param closes when work there must have begun; null for at any time
/// @param service how long the work takes
/// @param litres what is loaded there
/// @param skills what the work needs
/// @param urgency what decides when not all can be visited
public record Stop(
    String id,
    GeoPoint place,
    @Nullable Instant opens,
    @Nullable Instant closes,
    Duration service,
    int litres,
    Set<String> skills,
    Urgency urgency) {

  public Stop {
    skills = Set.copyOf(skills);
  }

  /// One that is as urgent as most.
  public Stop(
      String id,
      GeoPoint place,
      @Nullable Instant opens,
      @Nullable Instant closes,
      Duration service,
      int litres,
      Set<String> skills) {
    this(id, place, opens, closes, service, litres, skills, Urgency.USUAL);
  }
}

package fr.vigie.tourplan;

import fr.vigie.routing.DistanceMethod;
import java.time.Instant;
import java.util.List;

/// The stops of a shift in the order in which they are to be visited.
///
/// @param leftOut those that cannot be visited
/// @param back when the end is reached
/// @param metres of the whole drive, to the end
/// @param drivingSeconds of the whole drive, to the end
public record DayPlan(
    List<Visit> visits,
    List<LeftOut> leftOut,
    Instant back,
    double metres,
    double drivingSeconds,
    DistanceMethod method) {

  public DayPlan {
    visits = List.copyOf(visits);
    leftOut = List.copyOf(leftOut);
  }

  /// When a stop is visited.
  ///
  /// @param begins when the work begins: on arrival, or when the stop opens
  /// @param metres from the stop before, or from the start
  public record Visit(
      String stop, Instant arrives, Instant begins, Instant leaves, double metres) {}
}

package fr.vigie.tourplan;

import fr.vigie.tourplan.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/// Tells the stops apart that could not be visited even if they were the only ones.
final class Screening {

  private Screening() {}

  /// Null for one that can be.
  static @Nullable Reason reason(Trip trip, int node) {
    if (trip.lacksSkillFor(trip.stop(node))) {
      return Reason.SKILL_MISSING;
    }
    if (trip.litres(node) > trip.capacity()) {
      return Reason.NO_CAPACITY;
    }
    var distances = trip.distances();
    if (!distances.isReachable(Trip.START, node) || !distances.isReachable(node, Trip.END)) {
      return Reason.UNREACHABLE;
    }
    var begins = trip.begins(node, trip.arrival(Trip.START, node, 0));
    if (begins > trip.closes(node)) {
      return trip.stop(node).closes() == null ? Reason.SHIFT_TOO_SHORT : Reason.WINDOW_CLOSED;
    }
    return trip.arrival(node, Trip.END, begins) > trip.end() ? Reason.SHIFT_TOO_SHORT : null;
  }

  /// Why one that could be visited by itself is not part of an order.
  static Reason besides(Trip trip, Order order, int node) {
    var loaded = order.nodes().stream().mapToLong(trip::litres).sum();
    return loaded + trip.litres(node) > trip.capacity() ? Reason.NO_CAPACITY : Reason.NO_TIME_LEFT;
  }
}

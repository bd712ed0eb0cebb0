package fr.vigie.tourplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// The order that anybody would find: always on to the nearest stop that can still be visited.
final class NearestFirst {

  private NearestFirst() {}

  static Order order(Trip trip) {
    var left =
        new HashSet<>(
            IntStream.range(0, trip.stops().size()).map(i -> i + Trip.FIRST_STOP).boxed().toList());
    var order = new ArrayList<Integer>();
    var at = 0.0;
    var load = 0L;
    var before = Trip.START;
    for (var next = nearest(trip, before, at, load, left);
        next >= 0;
        next = nearest(trip, before, at, load, left)) {
      at = trip.begins(next, trip.arrival(before, next, at));
      load += trip.litres(next);
      before = next;
      order.add(next);
      left.remove(next);
    }
    return order.isEmpty()
        ? Order.NOWHERE
        : Order.of(trip, order.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int nearest(Trip trip, int before, double at, long load, Set<Integer> left) {
    var nearest = -1;
    for (var node : left.stream().sorted().toList()) {
      if (mayFollow(trip, before, at, load, node)
          && (nearest < 0 || trip.driving(before, node) < trip.driving(before, nearest))) {
        nearest = node;
      }
    }
    return nearest;
  }

  private static boolean mayFollow(Trip trip, int before, double at, long load, int node) {
    var begins = trip.begins(node, trip.arrival(before, node, at));
    return begins <= trip.closes(node)
        && load + trip.litres(node) <= trip.capacity()
        && trip.arrival(node, Trip.END, begins) <= trip.end();
  }
}

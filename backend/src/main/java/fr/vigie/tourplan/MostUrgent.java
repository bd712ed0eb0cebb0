package fr.vigie.tourplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where not all stops fit, visits what is worth more in the place of what is worth less.
final class MostUrgent {

  private MostUrgent() {}

  static Order keep(Trip trip, Order order) {
    var kept = order;
    for (var node : leftOut(trip, order)) {
      kept = with(trip, kept, node);
    }
    return kept;
  }

  private static List<Integer> leftOut(Trip trip, Order order) {
    return IntStream.range(Trip.FIRST_STOP, Trip.FIRST_STOP + trip.stops().size())
        .boxed()
        .filter(node -> !order.nodes().contains(node))
        .sorted(Comparator.comparingLong(trip::worth).reversed())
        .toList();
  }

  private static Order with(Trip trip, Order order, int node) {
    for (var dropped : worthLess(trip, order, node)) {
      var nodes = new ArrayList<>(order.nodes());
      nodes.removeAll(dropped);
      if (Insertion.insert(trip, nodes, node)) {
        dropped.reversed().forEach(other -> Insertion.insert(trip, nodes, other));
        return Order.of(trip, nodes.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return order;
  }

  /// What could make room, what would be missed least first: nothing, any one, then more and more.
  private static List<List<Integer>> worthLess(Trip trip, Order order, int node) {
    var less =
        order.nodes().stream()
            .filter(other -> trip.worth(other) < trip.worth(node))
            .sorted(Comparator.comparingLong(trip::worth))
            .toList();
    var all = new ArrayList<List<Integer>>();
    all.add(List.of());
    less.forEach(other -> all.add(List.of(other)));
    var lost = 0L;
    for (var count = 1; count <= less.size(); count++) {
      lost += trip.worth(less.get(count - 1));
      if (count > 1 && lost < trip.worth(node)) {
        all.add(less.subList(0, count));
      }
    }
    return all;
  }
}

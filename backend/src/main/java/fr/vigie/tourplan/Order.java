package fr.vigie.tourplan;

import java.util.Arrays;
import java.util.List;

/// Some nodes of a trip in the order of their visits; one that can be kept.
///
/// @param cost seconds of driving
record Order(List<Integer> nodes, double cost) {

  static final Order NOWHERE = new Order(List.of(), 0);

  Order {
    nodes = List.copyOf(nodes);
  }

  static Order of(Trip trip, int[] nodes) {
    return new Order(Arrays.stream(nodes).boxed().toList(), trip.cost(nodes));
  }

  int[] array() {
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  /// More stops first, then less driving.
  boolean isBetterThan(Order other) {
    return nodes.size() == other.nodes.size()
        ? cost < other.cost
        : nodes.size() > other.nodes.size();
  }
}

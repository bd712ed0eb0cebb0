package fr.vigie.tourplan;

import java.util.Arrays;
import java.util.List;

/// Some nodes of a trip in the order of their visits; one that can be kept.
///
/// @param worth what it is worth to visit them, see {@link Worth}
/// @param cost seconds of driving
record Order(List<Integer> nodes, long worth, double cost) {

  static final Order NOWHERE = new Order(List.of(), 0, 0);

  Order {
    nodes = List.copyOf(nodes);
  }

  static Order of(Trip trip, int[] nodes) {
    var worth = Arrays.stream(nodes).mapToLong(trip::worth).sum();
    return new Order(Arrays.stream(nodes).boxed().toList(), worth, trip.cost(nodes));
  }

  int[] array() {
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  /// What is more urgent first, then more stops, then what is due earlier, then less driving.
  boolean isBetterThan(Order other) {
    return worth == other.worth ? cost < other.cost : worth > other.worth;
  }
}

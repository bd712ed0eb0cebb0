package fr.vigie.tourplan;

import java.util.List;

/// Puts a node into an order where that takes the least driving.
final class Insertion {

  private Insertion() {}

  /// Whether there is a place for it; nothing changes when there is none.
  static boolean insert(Trip trip, List<Integer> nodes, int node) {
    var best = -1;
    var least = Double.POSITIVE_INFINITY;
    var tried = new int[nodes.size() + 1];
    for (var place = 0; place <= nodes.size(); place++) {
      for (var i = 0; i < nodes.size(); i++) {
        tried[i < place ? i : i + 1] = nodes.get(i);
      }
      tried[place] = node;
      var cost = trip.cost(tried);
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    if (best >= 0) {
      nodes.add(best, node);
    }
    return best >= 0;
  }
}

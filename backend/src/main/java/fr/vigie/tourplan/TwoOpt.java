package fr.vigie.tourplan;

/// Turns parts of an order round for as long as that saves driving and can be kept.
final class TwoOpt {

  private static final double WORTH_IT = 1e-6;

  private TwoOpt() {}

  static Order improve(Trip trip, Order order) {
    var nodes = order.array();
    var cost = order.cost();
    var isImproved = true;
    while (isImproved) {
      isImproved = false;
      for (var from = 0; from < nodes.length - 1; from++) {
        for (var to = from + 1; to < nodes.length; to++) {
          turn(nodes, from, to);
          var turned = trip.cost(nodes);
          if (turned < cost - WORTH_IT) {
            cost = turned;
            isImproved = true;
          } else {
            turn(nodes, from, to);
          }
        }
      }
    }
    return Order.of(trip, nodes);
  }

  private static void turn(int[] nodes, int from, int to) {
    for (int left = from, right = to; left < right; left++, right--) {
      var node = nodes[left];
      nodes[left] = nodes[right];
      nodes[right] = node;
    }
  }
}

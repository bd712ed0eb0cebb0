package fr.vigie.tourplan;

import java.util.List;

/// What it is worth to visit each of some stops: one of a level more than all that are below it,
/// two of a level more than any one, and of as many those that are due first.
final class Worth {

  private Worth() {}

  static long[] of(List<Stop> stops) {
    return stops.stream().mapToLong(stop -> of(stop.urgency(), stops)).toArray();
  }

  /// Whole numbers, so that a sum is the same in any order.
  private static long of(Urgency urgency, List<Stop> stops) {
    var count = (long) stops.size();
    var later = stops.stream().filter(stop -> urgency.isDueBefore(stop.urgency())).count();
    var worth = count * count + later;
    for (var level = 0; level < urgency.level().levelsBelow(); level++) {
      worth *= count + 2;
    }
    return worth;
  }
}

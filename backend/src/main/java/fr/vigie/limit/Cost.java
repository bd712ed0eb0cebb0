package fr.vigie.limit;

import java.util.List;
import java.util.Map;

/// What a field may cost at most with all that is selected below it.
///
/// @param weight of one item
record Cost(long weight, ListSize size, List<Cost> parts) {

  /// No operation costs more, so that sums stay numbers.
  private static final long MOST = 1_000_000_000_000L;

  long of(Map<String, Object> variables) {
    var one = weight;
    for (var part : parts) {
      one = Math.min(MOST, one + part.of(variables));
    }
    return Math.min(MOST, one * size.items(variables));
  }
}

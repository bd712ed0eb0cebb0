package fr.vigie.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How values spread; each is that of a territory.
record Distribution(
    int count,
    double lowest,
    double firstQuartile,
    double median,
    double thirdQuartile,
    double highest) {

  /// By the nearest rank; null of none.
  static @Nullable Distribution of(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    var sorted = values.stream().sorted().toList();
    return new Distribution(
        sorted.size(),
        sorted.getFirst(),
        rank(sorted, 25),
        rank(sorted, 50),
        rank(sorted, 75),
        sorted.getLast());
  }

  private static double rank(List<Double> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}

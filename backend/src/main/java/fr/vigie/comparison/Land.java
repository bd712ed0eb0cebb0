package fr.vigie.comparison;

import java.util.Comparator;
import java.util.List;

/// What makes territories alike.
///
/// @param territory the id
/// @param squareKilometres above 0
record Land(String territory, long population, double squareKilometres) {

  private static final int MOST_SIMILAR = 3;

  /// Inhabitants for each square kilometre.
  double density() {
    return population / squareKilometres;
  }

  /// The ids of those that are most alike: twice as many people is as far off as half as many, and
  /// so for how densely they live. Nothing is like a territory without inhabitants.
  List<String> similar(List<Land> all) {
    return population == 0
        ? List.of()
        : all.stream()
            .filter(other -> other.population > 0 && !other.territory.equals(territory))
            .sorted(Comparator.<Land>comparingDouble(this::distance).thenComparing(Land::territory))
            .limit(MOST_SIMILAR)
            .map(Land::territory)
            .toList();
  }

  private double distance(Land other) {
    return Math.hypot(
        Math.log((double) other.population / population), Math.log(other.density() / density()));
  }
}

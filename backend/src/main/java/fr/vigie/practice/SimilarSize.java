package fr.vigie.practice;

/// A size that others are held to be similar to: from a third to three times as many inhabitants,
/// and as many light points where there are any.
///
/// @param territory the id of the territory that is of this size
record SimilarSize(String territory, int inhabitants, int lamps) {

  private static final int FACTOR = 3;

  int leastInhabitants() {
    return least(inhabitants);
  }

  int mostInhabitants() {
    return inhabitants * FACTOR;
  }

  int leastLamps() {
    return least(lamps);
  }

  int mostLamps() {
    return lamps * FACTOR;
  }

  /// Whether light points tell anything.
  boolean hasLamps() {
    return lamps > 0;
  }

  private static int least(int count) {
    return Math.ceilDiv(count, FACTOR);
  }
}

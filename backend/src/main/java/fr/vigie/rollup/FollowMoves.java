package fr.vigie.rollup;

import fr.vigie.asset.Moves;
import fr.vigie.asset.Moves.Move;
import fr.vigie.measurement.SeriesPlaces;
import fr.vigie.measurement.SeriesPlaces.Misplaced;
import java.util.function.Predicate;

/// Takes series, and what was rolled up of them, to where their assets stand by now. Roll-ups go
/// first: who dies before the series followed finds both to be done again. Whoever rolls up does
/// this too, one after the other, so that no roll-up is written with a place read before.
final class FollowMoves {

  private static final int MOST_MOVES = 500;

  // Of each, three years of hours are written.
  private static final int MOST_SERIES_AT_ONCE = 20;

  private final Moves moves;
  private final SeriesPlaces places;
  private final Rollups rollups;

  FollowMoves(Moves moves, SeriesPlaces places, Rollups rollups) {
    this.moves = moves;
    this.places = places;
    this.rollups = rollups;
  }

  /// Whether there may be more to follow.
  boolean follow() {
    var some = moves.some(MOST_MOVES);
    if (some.isEmpty()) {
      return false;
    }
    var misplaced = places.misplaced(some.stream().map(Move::asset).distinct().toList());
    places.put(misplaced.stream().filter(Predicate.not(Misplaced::isElsewhere)).toList());
    var elsewhere = misplaced.stream().filter(Misplaced::isElsewhere).toList();
    var now = elsewhere.subList(0, Math.min(MOST_SERIES_AT_ONCE, elsewhere.size()));
    rollups.move(now);
    places.put(now);
    if (now.size() == elsewhere.size()) {
      moves.done(some);
    }
    return true;
  }
}

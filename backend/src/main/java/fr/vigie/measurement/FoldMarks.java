package fr.vigie.measurement;

import fr.vigie.shared.Transactions;
import java.util.LinkedHashMap;

/// Takes what rounds did into the series, many rounds at once.
final class FoldMarks {

  private static final int MOST_ROUNDS = 50;
  private static final int MOST_SERIES = 2_000;

  private final Marks marks;
  private final SeriesStates states;
  private final Transactions transactions;

  FoldMarks(Marks marks, SeriesStates states, Transactions transactions) {
    this.marks = marks;
    this.states = states;
    this.transactions = transactions;
  }

  /// Whether there may be more to fold.
  boolean fold() {
    return transactions.run(this::foldSome);
  }

  // Rounds until there are so many series, but one in any case.
  private boolean foldSome() {
    var rounds = marks.oldest(MOST_ROUNDS);
    var bySeries = new LinkedHashMap<String, SeriesMark>();
    var taken = 0;
    while (taken < rounds.size() && bySeries.size() < MOST_SERIES) {
      for (var mark : rounds.get(taken).marks()) {
        bySeries.merge(mark.series(), mark, SeriesMark::plus);
      }
      taken++;
    }
    if (taken == 0) {
      return false;
    }
    states.fold(bySeries.values());
    marks.remove(rounds.subList(0, taken));
    return taken < rounds.size() || rounds.size() == MOST_ROUNDS;
  }
}

package fr.vigie.measurement;

import java.util.Collection;
import java.util.List;

/// What rounds did to their series, until that is folded into these.
interface Marks {

  void add(Collection<SeriesMark> ofRound);

  /// At most so many rounds, oldest first.
  List<Round> oldest(int most);

  void remove(Collection<Round> folded);

  record Round(String id, List<SeriesMark> marks) {}
}

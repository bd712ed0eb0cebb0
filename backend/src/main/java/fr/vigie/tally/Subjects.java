package fr.vigie.tally;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is counted, as it is now.
interface Subjects {

  /// The kinds of ids.
  List<String> KINDS = List.of("rep", "wo", "alm");

  static boolean isKnown(String id) {
    return KINDS.stream().anyMatch(kind -> id.startsWith(kind + "_"));
  }

  /// What they add; nothing of those that are no more.
  List<Trace> list(Collection<String> ids);

  /// The next ids of a kind in their order, at most so many.
  List<String> page(String kind, @Nullable String after, int most);

  /// The next ids of reports of a territory in their order, at most so many.
  List<String> reportsOf(String territory, @Nullable String after, int most);

  /// Which of them there are.
  Set<String> present(Collection<String> ids);
}

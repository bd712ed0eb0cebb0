package fr.vigie.tally;

import fr.vigie.tally.Trace.Touched;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where what was counted is kept.
interface KeptTallies extends DayTallies {

  /// What is kept of some days of a territory.
  List<DayTally> list(String territory, Collection<LocalDate> days);

  /// What is kept of a day, of all territories and of the region.
  List<DayTally> on(LocalDate day);

  /// All days on which something was counted.
  List<LocalDate> days();

  /// Puts these in the place of all that was kept of the days, and mends the sums of their months.
  void replace(String territory, Collection<LocalDate> days, List<DayTally> tallies);

  /// A day of which something is kept, perhaps of several domains.
  record Kept(String id, Touched day) {}

  /// The next of territories in the order of ids, at most so many.
  List<Kept> page(@Nullable String after, int most);

  /// The ids of sums of months of a territory that are other than those of its days.
  List<String> wrongMonths(String territory);
}

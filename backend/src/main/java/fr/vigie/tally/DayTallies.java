package fr.vigie.tally;

import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was counted, by territory, domain and day.
public interface DayTallies {

  /// In the place of a territory: all territories of the region together.
  String REGION = "region";

  /// What was counted of some days.
  ///
  /// @param before by territory, what went on when the first day began; only of measures that do
  record Counted(Map<String, Tally> before, List<DayTally> days) {}

  /// What was counted of some measures in some territories, by one command.
  ///
  /// @param domain null for all together
  Counted between(
      Collection<String> territories,
      @Nullable Domain domain,
      LocalDate from,
      LocalDate until,
      Set<Measure> measures);
}

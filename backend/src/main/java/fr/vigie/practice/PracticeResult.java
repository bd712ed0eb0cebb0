package fr.vigie.practice;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.SavingFigures;
import fr.vigie.energy.Savings.Gap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// What came of a practice, as the system counted it against the baselines that were frozen.
///
/// @param to the day after the last
/// @param lamps light points that are compared with the baselines
/// @param gaps why some of it is missing or left out
/// @param factors that were used
public record PracticeResult(
    LocalDate from,
    LocalDate to,
    Instant measuredAt,
    SavingFigures figures,
    int lamps,
    Uncertainty uncertainty,
    Set<Gap> gaps,
    List<EnergyFactor> factors) {

  private static final int YEAR = 365;

  public PracticeResult {
    gaps = Set.copyOf(gaps);
    factors = List.copyOf(factors);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /// Whether a year can be told from it: nights are long in winter and short in summer.
  boolean isOfAYear() {
    return days() >= YEAR;
  }

  /// A year's share of what was counted over its days.
  double yearly(double value) {
    return value * YEAR / days();
  }
}

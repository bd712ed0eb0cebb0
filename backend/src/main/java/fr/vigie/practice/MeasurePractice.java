package fr.vigie.practice;

import fr.vigie.energy.Savings.Gap;
import fr.vigie.energy.SeeSavings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what came of a practice from what is stored: of lighting, what was saved against the
/// baselines that were frozen.
final class MeasurePractice {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// What was found.
  ///
  /// @param result null when there is none
  /// @param gaps why
  record Measured(@Nullable PracticeResult result, Set<Gap> gaps) {}

  private final SeeSavings savings;
  private final Clock clock;

  MeasurePractice(SeeSavings savings, Clock clock) {
    this.savings = savings;
    this.clock = clock;
  }

  /// From its first day until today.
  Measured measure(Practice practice) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, PARIS);
    var from = practice.deed().startedOn();
    var saved = savings.in(practice.territory(), practice.communes(), from, latest(from, today));
    var total = saved.total();
    return new Measured(
        total == null
            ? null
            : new PracticeResult(
                saved.from(),
                saved.to(),
                now,
                total,
                saved.lamps().now(),
                Uncertainty.of(total.kwhSaved(), saved.lamps()),
                saved.gaps(),
                saved.factors()),
        from.isBefore(today) ? saved.gaps() : Set.of(Gap.NOT_OVER));
  }

  /// Savings are told of ten years at most: the first ten count.
  private static LocalDate latest(LocalDate from, LocalDate today) {
    var end = from.plusYears(10);
    return end.isBefore(today) ? end : today;
  }
}

package fr.vigie.practice;

import fr.vigie.effect.Effect;
import fr.vigie.effect.MeasureEffect;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.energy.SeeSavings;
import fr.vigie.indicator.Indicator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what came of a practice from what is stored: of lighting, what was saved against the
/// baselines that were frozen; of whatever else, what its indicator was and has been.
final class MeasurePractice {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// What was found.
  ///
  /// @param result null when there is none
  /// @param gaps why
  record Measured(@Nullable PracticeResult result, Set<Gap> gaps) {}

  private final SeeSavings savings;
  private final MeasureEffect effects;
  private final Clock clock;

  MeasurePractice(SeeSavings savings, MeasureEffect effects, Clock clock) {
    this.savings = savings;
    this.effects = effects;
    this.clock = clock;
  }

  /// What an indicator was in the year before it began; empty when nothing was counted.
  Optional<Effect> baseline(Indicator indicator, String territory, Told told) {
    var began = told.startedOn();
    return effects
        .between(indicator, territory, told.domain(), began.minusYears(1), began)
        .map(sample -> new Effect(indicator, sample, null));
  }

  /// What its indicator has been since; empty when nothing was counted.
  Optional<Effect> effect(Practice practice, Effect before) {
    var from = practice.deed().startedOn();
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    return effects
        .between(
            before.indicator(),
            practice.territory(),
            practice.deed().domain(),
            from,
            latest(from, today))
        .map(before::measured);
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

package fr.vigie.duework;

import fr.vigie.duework.Occurrences.Occurrence;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.preventive.PreventivePlan;
import fr.vigie.preventive.PreventivePlans;
import fr.vigie.preventive.Recurrence;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A dispatcher looks at what a plan will ask for, and at what it asked for last.
final class SeeForecast {

  private static final int MOST = 20;
  private static final int YEARS = 5;

  private final PreventivePlans plans;
  private final Occurrences occurrences;
  private final MeterUses uses;
  private final Territories territories;
  private final Clock clock;

  SeeForecast(
      PreventivePlans plans,
      Occurrences occurrences,
      MeterUses uses,
      Territories territories,
      Clock clock) {
    this.plans = plans;
    this.occurrences = occurrences;
    this.uses = uses;
    this.territories = territories;
    this.clock = clock;
  }

  /// What comes of a plan.
  ///
  /// @param days when it is due next, 20 at most within five years; of one that is active and goes
  ///   by the calendar
  /// @param meters what has come farthest towards being due; of one that goes by the meter
  /// @param made the last work orders, the newest first
  record Forecast(PreventivePlan plan, List<Day> days, List<Meter> meters, List<Occurrence> made) {}

  /// A day on which it is due.
  ///
  /// @param isMade whether its work orders are there already
  record Day(LocalDate day, boolean isMade) {}

  /// Equipment that goes by its meter.
  record Meter(MeterUse use, double left) {}

  /// Nothing for who may not plan work in the territory.
  Optional<Forecast> see(Viewer viewer, String planId) {
    return plans
        .find(planId)
        .filter(plan -> viewer.may(Right.PLAN_WORK, plan.territory()))
        .map(plan -> new Forecast(plan, days(plan), meters(plan), occurrences.of(plan.id(), MOST)));
  }

  private List<Day> days(PreventivePlan plan) {
    if (!plan.isActive() || !(plan.terms().recurrence() instanceof Recurrence.Calendar calendar)) {
      return List.of();
    }
    var today = LocalDate.ofInstant(clock.instant(), Recurrence.PARIS);
    var until = plan.terms().until();
    var end = today.plusYears(YEARS);
    var communes = territories.get(plan.territory()).communes();
    var department = territories.commune(communes.getFirst()).department();
    return calendar
        .between(today.minusDays(1), until != null && until.isBefore(end) ? until : end)
        .stream()
        .limit(MOST)
        .map(day -> new Day(calendar.due(day, department), !day.isAfter(plan.madeThrough())))
        .toList();
  }

  private List<Meter> meters(PreventivePlan plan) {
    return plan.terms().recurrence() instanceof Recurrence.Meter(var metric, var every)
        ? uses.farthest(plan.id(), MOST).stream()
            .filter(use -> use.metric().equals(metric))
            .map(use -> new Meter(use, every - use.used()))
            .toList()
        : List.of();
  }
}

package fr.vigie.duework;

import static java.util.stream.Collectors.toList;

import fr.vigie.duework.OpenPlanWork.Time;
import fr.vigie.preventive.PlanAssets;
import fr.vigie.preventive.PlanAssets.Target;
import fr.vigie.preventive.PlanTerms;
import fr.vigie.preventive.PreventivePlan;
import fr.vigie.preventive.PreventivePlans;
import fr.vigie.preventive.Recurrence;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks at the plans whose time has come and makes their work orders: by the calendar up to their
/// horizon, what was missed while no backend ran too; by the meter once it has grown enough.
final class MakePlanWork {

  private static final int MOST_AT_ONCE = 20;

  private final PreventivePlans plans;
  private final PlanAssets assets;
  private final Occurrences occurrences;
  private final MakeMeterWork byMeter;
  private final OpenPlanWork open;
  private final Territories territories;
  private final Clock clock;

  MakePlanWork(
      PreventivePlans plans,
      PlanAssets assets,
      Occurrences occurrences,
      MakeMeterWork byMeter,
      OpenPlanWork open,
      Territories territories,
      Clock clock) {
    this.plans = plans;
    this.assets = assets;
    this.occurrences = occurrences;
    this.byMeter = byMeter;
    this.open = open;
    this.territories = territories;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean make() {
    var due = plans.due(clock.instant(), MOST_AT_ONCE);
    due.forEach(this::make);
    return due.size() == MOST_AT_ONCE;
  }

  private void make(PreventivePlan plan) {
    switch (plan.terms().recurrence()) {
      case Recurrence.Calendar calendar -> byCalendar(plan, calendar);
      case Recurrence.Meter meter -> byMeter.make(plan, meter);
    }
  }

  private void byCalendar(PreventivePlan plan, Recurrence.Calendar calendar) {
    var today = LocalDate.ofInstant(clock.instant(), Recurrence.PARIS);
    var end = end(plan.terms(), today);
    for (var named : calendar.between(plan.madeThrough(), end)) {
      if (!makeAll(plan, calendar, named, today)) {
        return;
      }
      plans.looked(plan, named, plan.nextLookAt());
    }
    var through = end.isAfter(plan.madeThrough()) ? end : plan.madeThrough();
    plans.looked(plan, through, startOf(today.plusDays(1)));
  }

  private static LocalDate end(PlanTerms terms, LocalDate today) {
    var horizon = today.plusDays(terms.horizonDays());
    var until = terms.until();
    return until != null && until.isBefore(horizon) ? until : horizon;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Recurrence.PARIS).toInstant();
  }

  /// Whether the plan still says so.
  private boolean makeAll(
      PreventivePlan plan, Recurrence.Calendar calendar, LocalDate named, LocalDate today) {
    if (plan.terms().isGrouped()) {
      return makeSome(plan, calendar, named, today, byCommune(plan));
    }
    String after = null;
    do {
      var page = assets.page(plan.territory(), plan.terms(), after);
      if (!makeSome(plan, calendar, named, today, each(page))) {
        return false;
      }
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null);
    return true;
  }

  private static Map<String, List<Target>> each(Page<Target> page) {
    return page.items().stream()
        .map(Page.Item::value)
        .collect(Collectors.toMap(Target::id, List::of, (one, _) -> one, TreeMap::new));
  }

  private Map<String, List<Target>> byCommune(PreventivePlan plan) {
    var all = new ArrayList<Target>();
    String after = null;
    do {
      var page = assets.page(plan.territory(), plan.terms(), after);
      page.items().forEach(item -> all.add(item.value()));
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null);
    return all.stream().collect(Collectors.groupingBy(Target::commune, TreeMap::new, toList()));
  }

  private boolean makeSome(
      PreventivePlan plan,
      Recurrence.Calendar calendar,
      LocalDate named,
      LocalDate today,
      Map<String, List<Target>> subjects) {
    var name = named.toString();
    var made = occurrences.made(plan.id(), name, subjects.keySet());
    for (var subject : subjects.entrySet()) {
      if (!made.contains(subject.getKey())) {
        var commune = territories.commune(subject.getValue().getFirst().commune());
        var due = calendar.due(named.isBefore(today) ? today : named, commune.department());
        var time = new Time(subject.getKey(), name, due);
        if (!open.open(plan, time, subject.getValue(), () -> {})) {
          return false;
        }
      }
    }
    return true;
  }
}

package fr.vigie.lighting;

import fr.vigie.shared.Ids;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import fr.vigie.territory.ThreeWay;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The part `lighting` of a template: when the lamps of a territory are to be lit, from the evening
/// of the day on which it is applied, where no commune and no cabinet has a schedule of its own.
final class LightingPart implements TemplatePart {

  // No person: who looks for the administrator finds none.
  private static final String BY = "per_template";

  private final LightingSchedules schedules;
  private final TemplateLighting said;
  private final LightingTimes times;
  private final Ids ids;
  private final Clock clock;

  LightingPart(
      LightingSchedules schedules,
      TemplateLighting said,
      LightingTimes times,
      Ids ids,
      Clock clock) {
    this.schedules = schedules;
    this.said = said;
    this.times = times;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return LightingSection.NAME;
  }

  @Override
  public void check(JsonValue section) {
    LightingSection.read(section);
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var wanted = LightingSection.read(section);
    var says = wanted.text();
    var of = territories.stream().map(Territory::id).toList();
    var bases = said.said(of);
    var current = schedules.latestOfTerritories(of);
    var changes = new ArrayList<TemplateChange>();
    var added = new ArrayList<LightingSchedule>();
    var learnt = new ArrayList<String>();
    for (var territory : of) {
      var there = current.get(territory);
      var now = there == null ? null : ScheduleText.of(there);
      var merged = new ThreeWay<>(bases.get(territory), now, says);
      var change = merged.change(territory, name(), "schedule");
      change.ifPresent(changes::add);
      if (change.filter(c -> c.kind() == TemplateChange.Kind.CHANGED).isPresent()) {
        added.add(schedule(territory, wanted, there == null ? LocalDate.MIN : there.validFrom()));
      }
      if (!says.equals(bases.get(territory))) {
        learnt.add(territory);
      }
    }
    return new Plan(
        changes,
        () -> {
          schedules.addAll(added);
          said.put(learnt, says);
        });
  }

  /// What a section would set for a territory; empty where it would change nothing, or leave what
  /// was set by hand.
  Optional<LightingSchedule> foresee(Territory territory, JsonValue section) {
    var there = schedules.latestOfTerritories(List.of(territory.id())).get(territory.id());
    var notBefore = there == null ? LocalDate.MIN : there.validFrom();
    return plan(List.of(territory), section).changes().stream()
        .filter(change -> change.kind() == TemplateChange.Kind.CHANGED)
        .map(_ -> schedule(territory.id(), LightingSection.read(section), notBefore))
        .findFirst();
  }

  /// From today on, unless the one that it replaces begins later.
  private LightingSchedule schedule(String territory, LightingSection wanted, LocalDate notBefore) {
    var id = ids.next("lsc");
    var today = LocalDate.ofInstant(clock.instant(), LightingPeriod.PARIS);
    return new LightingSchedule(
        id,
        "template-" + id,
        "",
        new LightingTarget(LightingTarget.Kind.TERRITORY, territory),
        territory,
        wanted.clock(),
        wanted.periods(),
        List.of(),
        today.isBefore(notBefore) ? notBefore : today,
        clock.instant(),
        BY);
  }

  @Override
  public void changed(Collection<String> territories) {
    territories.forEach(times::forget);
  }
}

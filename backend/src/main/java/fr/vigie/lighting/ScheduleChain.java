package fr.vigie.lighting;

import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.shared.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// All schedules that ever held for a place.
///
/// @param versions those set for the nearest first, and of these the latest first
public record ScheduleChain(List<LightingSchedule> versions) {

  /// Where nobody has set anything.
  static final ScheduleChain NONE = new ScheduleChain(List.of());

  public ScheduleChain {
    versions = List.copyOf(versions);
  }

  /// The same, as if one more had been set.
  ScheduleChain with(LightingSchedule more) {
    var all = new ArrayList<>(versions);
    var at = 0;
    while (at < all.size() && isBefore(all.get(at), more)) {
      at++;
    }
    all.add(at, more);
    return new ScheduleChain(all);
  }

  private static boolean isBefore(LightingSchedule one, LightingSchedule other) {
    var nearness = one.target().kind().compareTo(other.target().kind());
    return nearness > 0 || (nearness == 0 && one.validFrom().isAfter(other.validFrom()));
  }

  /// The one that holds on an evening; empty when none was set, and lamps burn from sunset to
  /// sunrise.
  public Optional<LightingSchedule> on(LocalDate evening) {
    var passed = EnumSet.noneOf(Kind.class);
    for (var version : versions) {
      var isInForce = !version.validFrom().isAfter(evening) && passed.add(version.target().kind());
      if (isInForce && version.clock() != null) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /// What tells it from others: versions never change.
  List<String> key() {
    return versions.stream().map(v -> v.id() + " " + v.validFrom()).toList();
  }

  Night night(LocalDate evening, GeoPoint place) {
    var clock = on(evening).map(LightingSchedule::clock).orElse(SwitchingClock.SUN);
    return Night.of(evening, place, clock);
  }

  List<Night.Part> parts(LocalDate evening, GeoPoint place) {
    var periods = on(evening).map(s -> s.periodsOf(evening)).orElse(List.of());
    return night(evening, place).parts(periods);
  }

  /// The whole year and the night that leads into it.
  LitTable table(int year, GeoPoint place) {
    var parts = new ArrayList<Night.Part>();
    var evening = LocalDate.of(year, 1, 1).minusDays(1);
    while (evening.getYear() <= year) {
      parts.addAll(parts(evening, place));
      evening = evening.plusDays(1);
    }
    return LitTable.of(parts);
  }
}

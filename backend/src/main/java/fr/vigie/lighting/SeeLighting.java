package fr.vigie.lighting;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.lighting.BurnHours.Month;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone looks at when lamps are to be lit. Anyone may: communes publish it.
final class SeeLighting {

  private static final int MOST_YEARS = 10;
  private static final int MOST_VERSIONS = 50;

  private final LightingTargets targets;
  private final LightingTimes times;
  private final Clock clock;

  SeeLighting(LightingTargets targets, LightingTimes times, Clock clock) {
    this.targets = targets;
    this.times = times;
    this.clock = clock;
  }

  /// Which lamps: of a commune, or of what a piece of equipment belongs to.
  ///
  /// Throws {@link InvalidInput} unless exactly one is named.
  record Which(@Nullable String inseeCode, @Nullable String asset) {

    Which {
      InvalidInput.unless(
          (inseeCode == null) != (asset == null), "place", "exactly one of inseeCode and assetId");
    }
  }

  Optional<LightingPlan> plan(Viewer viewer, Which which, @Nullable LocalDate on) {
    var evening = on == null ? LocalDate.ofInstant(clock.instant(), LightingPeriod.PARIS) : on;
    checkYear("on", evening);
    return place(which).map(place -> plan(viewer, place, evening));
  }

  Optional<BurnHours> burnHours(Which which, LocalDate from, LocalDate to) {
    checkYear("from", from);
    InvalidInput.unless(
        from.isBefore(to) && !to.isAfter(from.plusYears(MOST_YEARS)),
        "to",
        "after from, at most ten years later");
    return place(which).map(place -> burnHours(place, from, to));
  }

  /// The years that schedules are kept for.
  static void checkYear(String field, LocalDate day) {
    InvalidInput.unless(day.getYear() >= 2000 && day.getYear() < 2100, field, "2000 to 2099");
  }

  private Optional<LightingPlace> place(Which which) {
    return which.asset() == null
        ? targets.find(new LightingTarget(Kind.COMMUNE, String.valueOf(which.inseeCode())))
        : targets.ofLamp(which.asset());
  }

  private LightingPlan plan(Viewer viewer, LightingPlace place, LocalDate evening) {
    var chain = times.chain(place);
    return new LightingPlan(
        place,
        evening,
        chain.on(evening).orElse(null),
        times.night(place, evening),
        times.parts(place, evening),
        chain.versions().stream().limit(MOST_VERSIONS).toList(),
        viewer.may(Right.SET_ENERGY, place.territory()));
  }

  private BurnHours burnHours(LightingPlace place, LocalDate from, LocalDate to) {
    var cuts = BurnHours.cuts(from, to);
    var months = new ArrayList<Month>();
    for (var i = 0; i < cuts.size(); i++) {
      var end = i + 1 < cuts.size() ? cuts.get(i + 1) : to;
      months.add(new Month(cuts.get(i), times.between(place, cuts.get(i), end)));
    }
    return new BurnHours(from, to, times.between(place, from, to), months);
  }
}

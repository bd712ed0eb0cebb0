package fr.vigie.lighting;

import static fr.vigie.lighting.LightingState.Reason.DIMMED;
import static fr.vigie.lighting.LightingState.Reason.NIGHT;
import static fr.vigie.lighting.LightingState.Reason.SWITCHED_OFF;

import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The darkness that begins in an evening, by what switches the lamps of a place.
///
/// @param dawn not before `dusk`; the same when it does not get dark
public record Night(LocalDate evening, Instant dusk, Instant dawn) {

  /// A part of the night in which nothing changes.
  public record Part(Instant from, Instant to, double level, Reason reason) {}

  static Night of(LocalDate evening, GeoPoint place, SwitchingClock clock) {
    var dusk = Sun.sets(evening, place, clock.horizon()).plusSeconds(clock.duskMinutes() * 60L);
    var dawn =
        Sun.rises(evening.plusDays(1), place, clock.horizon())
            .plusSeconds(clock.dawnMinutes() * 60L);
    return new Night(evening, dusk, dawn.isBefore(dusk) ? dusk : dawn);
  }

  /// What is to be lit, in order and without a gap.
  ///
  /// @param given periods, those included that are not in this night
  List<Part> parts(List<LightingPeriod> given) {
    var periods = given.stream().filter(this::meets).toList();
    var cuts = new TreeSet<>(List.of(dusk, dawn));
    for (var period : periods) {
      cuts.add(within(period.starts(evening)));
      cuts.add(within(period.ends(evening)));
    }
    var parts = new ArrayList<Part>();
    var from = cuts.pollFirst();
    for (var to : cuts) {
      parts.add(part(from, to, periods));
      from = to;
    }
    return parts;
  }

  private boolean meets(LightingPeriod period) {
    return period.isIn(evening) && isCutBy(period);
  }

  /// Whether some of the night is in the hours of a period, be it for this evening or not.
  boolean isCutBy(LightingPeriod period) {
    return within(period.starts(evening)).isBefore(within(period.ends(evening)));
  }

  private Instant within(Instant instant) {
    return instant.isBefore(dusk) ? dusk : instant.isAfter(dawn) ? dawn : instant;
  }

  private Part part(Instant from, Instant to, List<LightingPeriod> periods) {
    var level = 1.0;
    for (var period : periods) {
      if (!period.starts(evening).isAfter(from) && !period.ends(evening).isBefore(to)) {
        level = Math.min(level, period.level());
      }
    }
    return new Part(from, to, level, level == 0 ? SWITCHED_OFF : level < 1 ? DIMMED : NIGHT);
  }
}

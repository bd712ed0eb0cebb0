package fr.vigie.lighting;

import fr.vigie.lighting.LightingSchedule.Evening;
import fr.vigie.lighting.LightingTarget.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Schedules for tests.
final class Schedules {

  private static final Set<DayOfWeek> EVERY_EVENING = EnumSet.allOf(DayOfWeek.class);

  private Schedules() {}

  static LightingPeriod off(String from, String to) {
    return dimmed(from, to, 0);
  }

  static LightingPeriod off(String from, String to, @Nullable Season season, DayOfWeek... days) {
    return new LightingPeriod(LocalTime.parse(from), LocalTime.parse(to), Set.of(days), season, 0);
  }

  static LightingPeriod dimmed(String from, String to, double level) {
    return new LightingPeriod(
        LocalTime.parse(from), LocalTime.parse(to), EVERY_EVENING, null, level);
  }

  static LightingSchedule of(List<LightingPeriod> periods, Evening... allNight) {
    return of(Kind.TERRITORY, "2000-01-01", SwitchingClock.SUN, periods, allNight);
  }

  static LightingSchedule of(
      Kind kind,
      String validFrom,
      @Nullable SwitchingClock clock,
      List<LightingPeriod> periods,
      Evening... allNight) {
    return new LightingSchedule(
        "lsc_" + kind + validFrom,
        "client",
        "",
        new LightingTarget(kind, "x"),
        "ter_x",
        clock,
        periods,
        List.of(allNight),
        LocalDate.parse(validFrom),
        Instant.EPOCH,
        "per_anne");
  }

  static ScheduleChain chain(LightingSchedule... nearestFirst) {
    return new ScheduleChain(List.of(nearestFirst));
  }
}

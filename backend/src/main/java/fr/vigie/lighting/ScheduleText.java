package fr.vigie.lighting;

import fr.vigie.lighting.LightingSchedule.Evening;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a schedule says, in a line, but since when: two that say the same have the same line.
final class ScheduleText {

  private ScheduleText() {}

  static String of(LightingSchedule schedule) {
    return of(schedule.clock(), schedule.periods(), schedule.allNight());
  }

  /// Such as `ASTRONOMICAL_CLOCK SUNSET, off 23:00 to 05:00`.
  static String of(
      @Nullable SwitchingClock clock, List<LightingPeriod> periods, List<Evening> allNight) {
    var text = new ArrayList<String>();
    text.add(clock == null ? "AS_ABOVE" : of(clock));
    periods.stream().map(ScheduleText::of).sorted().forEach(text::add);
    allNight.stream().map(evening -> "all night " + evening).sorted().forEach(text::add);
    return String.join(", ", text);
  }

  private static String of(SwitchingClock clock) {
    var offsets = clock.duskMinutes() + "/" + clock.dawnMinutes() + " min";
    return clock.kind() + " " + clock.horizon() + (offsets.equals("0/0 min") ? "" : " " + offsets);
  }

  private static String of(LightingPeriod period) {
    var times = period.from() + " to " + period.to();
    var level = period.isSwitchOff() ? "off " : "at " + period.level() + " ";
    var isEvery = period.evenings().size() == DayOfWeek.values().length;
    var evenings = isEvery ? "" : " " + period.evenings().stream().sorted().toList();
    return level + times + evenings + (period.season() == null ? "" : " " + period.season());
  }
}

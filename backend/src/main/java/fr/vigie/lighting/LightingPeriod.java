package fr.vigie.lighting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the night in which the lamps give less than all they can. It belongs to the evening
/// before, from noon to noon: 00:30 to 05:00 on Saturdays is in the night that begins on Saturday.
///
/// @param from when it begins, time of Europe/Paris
/// @param to when it ends, time of Europe/Paris
/// @param evenings the evenings of the week whose nights it is in
/// @param season the part of the year; null for all of it
/// @param level share of the rated power, 0 to 1; 0 switches off
public record LightingPeriod(
    LocalTime from, LocalTime to, Set<DayOfWeek> evenings, @Nullable Season season, double level) {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int HALF_DAY = 720;
  private static final int DAY = 1_440;

  public LightingPeriod {
    evenings = Set.copyOf(evenings);
  }

  public boolean isSwitchOff() {
    return level == 0;
  }

  boolean isIn(LocalDate evening) {
    return evenings.contains(evening.getDayOfWeek())
        && (season == null || season.holds(MonthDay.from(evening)));
  }

  Instant starts(LocalDate evening) {
    return at(evening, fromNoon());
  }

  Instant ends(LocalDate evening) {
    return at(evening, toNoon());
  }

  /// Minutes after noon at which it begins, on a clock that nobody sets to summer time.
  int fromNoon() {
    return (minutes(from) + HALF_DAY) % DAY;
  }

  /// Minutes after noon at which it ends; the noon that ends a night is that of the next day.
  int toNoon() {
    var minutes = (minutes(to) + HALF_DAY) % DAY;
    return minutes == 0 ? DAY : minutes;
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /// As clocks on the wall show it. An hour that is skipped in spring is taken one later; of one
  /// that comes twice in autumn, the first is meant.
  private static Instant at(LocalDate evening, int minutesAfterNoon) {
    return evening.atTime(LocalTime.NOON).plusMinutes(minutesAfterNoon).atZone(PARIS).toInstant();
  }
}

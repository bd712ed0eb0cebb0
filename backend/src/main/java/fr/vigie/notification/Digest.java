package fr.vigie.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/// When somebody wants to hear of all at once, by the clocks of Europe/Paris.
///
/// @param hour 0 to 23
/// @param weekday on which a week's digest comes
public record Digest(int hour, DayOfWeek weekday) {

  public static final Digest USUAL = new Digest(8, DayOfWeek.MONDAY);

  /// The next one after now.
  Instant next(Instant now, Mode mode) {
    var local = now.atZone(QuietHours.PARIS);
    var time = LocalTime.of(hour, 0);
    var today = local.toLocalDate();
    var isOver = !local.toLocalTime().isBefore(time);
    var first = isOver ? today.plusDays(1) : today;
    var day = mode == Mode.WEEKLY ? first.with(TemporalAdjusters.nextOrSame(weekday)) : first;
    return day.atTime(time).atZone(QuietHours.PARIS).toInstant();
  }
}

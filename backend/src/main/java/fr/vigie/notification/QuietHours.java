package fr.vigie.notification;

import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When phones stay silent, every day, by the clocks of Europe/Paris.
///
/// @param from the first minute
/// @param until the first minute after; earlier than `from` where they go on after midnight
public record QuietHours(LocalTime from, LocalTime until) {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// Where nobody said otherwise.
  public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  public QuietHours {
    InvalidInput.unless(!from.equals(until), "until", "another time than the first");
  }

  /// When something may be told at the earliest: now, or when they are over. In the nights in which
  /// the clocks are changed they end by the new time.
  Instant over(Instant now) {
    var local = now.atZone(PARIS);
    var time = local.toLocalTime();
    if (!hold(time)) {
      return now;
    }
    var isBeforeMidnight = from.isAfter(until) && !time.isBefore(from);
    var day = local.toLocalDate().plusDays(isBeforeMidnight ? 1 : 0);
    return day.atTime(until).atZone(PARIS).toInstant();
  }

  private boolean hold(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}

package fr.vigie.team;

import fr.vigie.shared.InvalidInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When somebody works, the same every week. One that goes on after midnight is two.
///
/// @param from in Europe/Paris, to the minute
/// @param until in Europe/Paris, after `from`; midnight is the end of the day
/// @param validUntil the last day; null for good
/// @param isOnHolidays whether it is worked on public holidays too
public record Shift(
    Set<DayOfWeek> weekdays,
    LocalTime from,
    LocalTime until,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean isOnHolidays) {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int DAY = 24 * 60;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  public Shift {
    weekdays = Set.copyOf(weekdays);
    InvalidInput.unless(!weekdays.isEmpty(), "weekdays", "one day of the week at least");
    InvalidInput.unless(minutes(from) < endMinutes(until), "until", "later on the same day");
    InvalidInput.unless(isBelievable(validFrom), "validFrom", "a day from 2000 to 2100");
    InvalidInput.unless(
        validUntil == null || (isBelievable(validUntil) && !validUntil.isBefore(validFrom)),
        "validUntil",
        "not before validFrom");
  }

  /// Some time of a day.
  public record Span(Instant from, Instant until) {

    long seconds() {
      return Math.max(0, until.getEpochSecond() - from.getEpochSecond());
    }

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }

    /// What of it is within another.
    Span within(Span other) {
      return new Span(
          from.isAfter(other.from) ? from : other.from,
          until.isBefore(other.until) ? until : other.until);
    }
  }

  /// When it is worked on a day; not at all on other days of the week, and on public holidays.
  Optional<Span> on(LocalDate day, boolean isHoliday) {
    var isWorked =
        weekdays.contains(day.getDayOfWeek())
            && !day.isBefore(validFrom)
            && (validUntil == null || !day.isAfter(validUntil))
            && (isOnHolidays || !isHoliday);
    return isWorked ? Optional.of(new Span(at(day, from), end(day))) : Optional.empty();
  }

  private Instant end(LocalDate day) {
    return until.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(PARIS).toInstant()
        : at(day, until);
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(PARIS).toInstant();
  }

  /// Whether there is a time at which both are worked.
  boolean meets(Shift other) {
    return !Collections.disjoint(weekdays, other.weekdays)
        && minutes(from) < endMinutes(other.until)
        && minutes(other.from) < endMinutes(until)
        && (validUntil == null || !other.validFrom.isAfter(validUntil))
        && (other.validUntil == null || !validFrom.isAfter(other.validUntil));
  }

  private static boolean isBelievable(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR;
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int endMinutes(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY : minutes(time);
  }
}

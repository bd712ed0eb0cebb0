package fr.vigie.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an object adds to what is counted of a day, or of all days from then on until another.
///
/// @param until the day when it ends; null while it goes on, and for what does not go on
/// @param minutes how long something took, at least 0; 0 for what took no time
/// @param who a mark of a person that says nothing of any other day; null for what is of nobody
public record Part(
    Measure measure, LocalDate day, @Nullable LocalDate until, int minutes, @Nullable String who) {

  /// Days are those of Paris, whatever hours they have.
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  public Part {
    if (minutes < 0 || (until != null && !until.isAfter(day))) {
      throw new IllegalArgumentException(measure + " on " + day + " until " + until);
    }
  }

  static Part once(Measure measure, Instant at) {
    return new Part(measure, day(at), null, 0, null);
  }

  static Part timed(Measure measure, Instant began, Instant at) {
    var minutes = Math.clamp(Duration.between(began, at).toMinutes(), 0, Integer.MAX_VALUE);
    return new Part(measure, day(at), null, minutes, null);
  }

  static Part by(Measure measure, LocalDate day, String who) {
    return new Part(measure, day, null, 0, who);
  }

  /// Empty when it was over on the day when it began: at the end of no day it was there.
  static Optional<Part> span(Measure measure, Instant from, @Nullable Instant until) {
    var day = day(from);
    var end = until == null ? null : day(until);
    return end == null || end.isAfter(day)
        ? Optional.of(new Part(measure, day, end, 0, null))
        : Optional.empty();
  }

  /// The day in Paris; what a device dates before 2000 or after 2099 is put there.
  static LocalDate day(Instant at) {
    var day = LocalDate.ofInstant(at, PARIS);
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  /// Whether it counts on a day.
  boolean touches(LocalDate asked) {
    return day.equals(asked) || asked.equals(until);
  }
}

package fr.vigie.indicator;

import java.time.LocalDate;

/// Days that a value is counted of.
///
/// @param until the day after the last
public record Bucket(LocalDate from, LocalDate until) {

  public Bucket {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(from + " to " + until);
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /// The day at the beginning of which it is over, or tomorrow when it goes on.
  public LocalDate end(LocalDate today) {
    var tomorrow = today.plusDays(1);
    return until.isAfter(tomorrow) ? tomorrow : until;
  }

  /// As many days right before.
  public Bucket before() {
    return new Bucket(from.minusDays(until.toEpochDay() - from.toEpochDay()), from);
  }
}

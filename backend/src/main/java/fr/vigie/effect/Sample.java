package fr.vigie.effect;

import java.time.LocalDate;

/// What an indicator was in a time.
///
/// @param until the day after the last
/// @param objects of how many it was counted, at least 1
public record Sample(
    LocalDate from, LocalDate until, double value, Interval interval, long objects) {

  public Sample {
    if (!from.isBefore(until) || objects < 1) {
      throw new IllegalArgumentException(from + " to " + until + " of " + objects);
    }
  }
}

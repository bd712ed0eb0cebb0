package fr.vigie.rollup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a series comes to in an hour or a day; those of several devices, or of several hours, can
/// be put together without loss.
///
/// @param count how many measurements there are; at least 1
/// @param before the last value before the bucket; null when there is none
/// @param increase by how much a counter grew, from the measurement before the bucket on
/// @param integral the sum of value x seconds, as far as a value held on
/// @param seconds for how long a value held on, up to the length of the bucket
public record Rollup(
    String series,
    Instant start,
    long count,
    double sum,
    double min,
    double max,
    Held first,
    Held last,
    @Nullable Held before,
    double increase,
    double integral,
    double seconds) {

  /// A value that holds on from an instant.
  public record Held(Instant at, double value) {

    /// For how many seconds it holds on between two instants, if no other follows.
    double secondsWithin(Instant from, Instant to, Duration hold) {
      var begins = at.isAfter(from) ? at : from;
      var ends = at.plus(hold).isBefore(to) ? at.plus(hold) : to;
      return begins.isBefore(ends) ? Duration.between(begins, ends).toMillis() / 1_000.0 : 0;
    }

    /// How much a counter grew from here; one that fell was set back to zero in between.
    double increaseTo(double next) {
      return next >= value ? next - value : next;
    }
  }
}

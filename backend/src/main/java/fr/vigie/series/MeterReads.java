package fr.vigie.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What meters counted between beginnings of days.
public interface MeterReads {

  /// The longest between two readings of a meter that is read every day, also on the day of 25
  /// hours.
  Duration MOST_BETWEEN = Duration.ofHours(26);

  /// Of each series what was measured from each cut to the next, and in two days from the last on;
  /// none where nothing was. By one command.
  ///
  /// @param cuts beginnings of days in Paris, in order
  List<Span> spans(Collection<String> series, List<Instant> cuts);

  /// What was measured of a series from one cut to the next.
  ///
  /// @param start the cut
  /// @param increase by how much an index grew, from the reading before the span to its last
  /// @param sum of all values
  /// @param seconds for how long values held on
  /// @param before the last reading before the span; null when there is none
  /// @param first its first reading
  /// @param isBroken whether an index was set back after more than {@link #MOST_BETWEEN} without a
  ///   reading, so that nobody knows how far it came before
  record Span(
      String series,
      Instant start,
      double increase,
      double sum,
      double seconds,
      @Nullable Index before,
      Index first,
      boolean isBroken) {}

  /// How an index stood.
  record Index(Instant at, double value) {

    /// By how much it grew from here; one that fell was set back to zero in between.
    public double to(Index next) {
      return next.value >= value ? next.value - value : next.value;
    }
  }
}

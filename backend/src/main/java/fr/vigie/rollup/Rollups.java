package fr.vigie.rollup;

import fr.vigie.measurement.SeriesPlaces.Misplaced;
import fr.vigie.rollup.Rollup.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The roll-ups of all series.
interface Rollups {

  /// By what a roll-up is kept.
  enum Grain {
    HOUR,
    DAY
  }

  /// Those of some series that begin in a span, by series and oldest first.
  Map<String, List<Rollup>> within(
      Grain grain, Collection<String> series, Instant from, Instant before);

  /// The last value of a series before an instant, as its roll-ups know it.
  Optional<Held> lastBefore(String series, Instant instant);

  /// The next hour of a series with measurements, from an instant on.
  Optional<Instant> nextHour(String series, Instant from);

  /// Puts roll-ups in the places of those that are there.
  void put(Grain grain, Collection<Rollup> rollups);

  /// Takes all of some series to where these belong.
  void move(Collection<Misplaced> misplaced);

  /// Deletes those of a metric that begin before an instant.
  void purge(Grain grain, String metric, Instant before);
}

package fr.vigie.series;

import fr.vigie.identity.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Reads roll-ups, whatever they go over, by two commands at most.
interface SeriesReads {

  /// The sums by metric and by the start of the bucket, of what the viewer may see.
  ///
  /// Throws {@link fr.vigie.shared.InvalidInput} for a tree of more than 2,000 series.
  Map<Key, Sums> sums(
      SeriesScope scope,
      Scope visible,
      Collection<String> metrics,
      Bucket.Size size,
      Instant from,
      Instant to);

  record Key(String metric, Instant start) {}
}

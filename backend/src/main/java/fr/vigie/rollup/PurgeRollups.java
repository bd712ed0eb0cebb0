package fr.vigie.rollup;

import fr.vigie.measurement.Metrics;
import fr.vigie.rollup.Rollups.Grain;
import java.time.Clock;

/// Deletes roll-ups that are older than their metric is kept. Measurements themselves are deleted
/// by MongoDB.
final class PurgeRollups {

  private final Metrics metrics;
  private final Rollups rollups;
  private final Clock clock;

  PurgeRollups(Metrics metrics, Rollups rollups, Clock clock) {
    this.metrics = metrics;
    this.rollups = rollups;
    this.clock = clock;
  }

  /// Leaves nothing to be done at once.
  boolean purge() {
    var now = clock.instant();
    for (var metric : metrics.list()) {
      rollups.purge(Grain.HOUR, metric.name(), now.minus(metric.keepHours()));
      rollups.purge(Grain.DAY, metric.name(), now.minus(metric.keepDays()));
    }
    return false;
  }
}

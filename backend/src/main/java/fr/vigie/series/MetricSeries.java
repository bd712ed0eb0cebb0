package fr.vigie.series;

import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metric.Aggregation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one metric came to in each bucket.
public record MetricSeries(Metric metric, Aggregation aggregation, List<Value> buckets) {

  public MetricSeries {
    buckets = List.copyOf(buckets);
  }

  /// What it came to in one bucket.
  ///
  /// @param value null when nothing was measured
  public record Value(Instant start, Instant end, @Nullable Double value) {}
}

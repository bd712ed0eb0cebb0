package fr.vigie.series;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metric.Aggregation;
import fr.vigie.measurement.Metrics;
import fr.vigie.series.MetricSeries.Value;
import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Someone looks at what was measured, over whatever they choose.
public final class SeeSeries {

  private static final int MOST_BUCKETS = 5_000;
  private static final String TOO_MANY = "at most " + MOST_BUCKETS + " buckets times metrics";

  /// A metric that is wished for.
  ///
  /// @param aggregation null for the metric's usual
  public record Wish(String metric, @Nullable Aggregation aggregation) {}

  public record Request(
      List<Wish> wishes, SeriesScope scope, Bucket.Size size, Instant from, Instant to) {}

  private final Metrics metrics;
  private final SeriesReads reads;

  SeeSeries(Metrics metrics, SeriesReads reads) {
    this.metrics = metrics;
    this.reads = reads;
  }

  /// One for each wish, in their order; none for who may see no measurement there.
  public List<MetricSeries> see(Viewer viewer, Request request) {
    var visible = viewer.scope(Right.SEE_MEASUREMENTS);
    if (request.scope().where() instanceof SeriesScope.Where.OfTerritory(var territory)) {
      visible = visible.only(territory);
    }
    if (visible.isNowhere()) {
      return List.of();
    }
    var wanted = request.wishes().stream().map(this::wanted).toList();
    var size = request.size();
    var buckets = size.meeting(request.from(), request.to(), MOST_BUCKETS);
    InvalidInput.unless(request.from().isBefore(request.to()), "to", "after from");
    InvalidInput.unless((long) buckets.size() * wanted.size() <= MOST_BUCKETS, "to", TOO_MANY);
    var sums =
        reads.sums(
            request.scope(),
            visible,
            wanted.stream().map(wish -> wish.metric().name()).distinct().toList(),
            size,
            buckets.getFirst().start(),
            buckets.getLast().end());
    return wanted.stream().map(wish -> series(wish, buckets, sums)).toList();
  }

  private record Wanted(Metric metric, Aggregation aggregation) {}

  private Wanted wanted(Wish wish) {
    var metric =
        metrics
            .find(wish.metric())
            .orElseThrow(() -> new InvalidInput("metrics.metric", "a metric, see `metrics`"));
    var aggregation = wish.aggregation() == null ? metric.usual() : wish.aggregation();
    InvalidInput.unless(
        aggregation != Aggregation.SUM || metric.sums(),
        "metrics.aggregation",
        "SUM only for what can be summed over time");
    return new Wanted(metric, aggregation);
  }

  private static MetricSeries series(
      Wanted wanted, List<Bucket> buckets, Map<SeriesReads.Key, Sums> sums) {
    return new MetricSeries(
        wanted.metric(),
        wanted.aggregation(),
        buckets.stream()
            .map(bucket -> value(wanted, bucket, sums.get(key(wanted, bucket))))
            .toList());
  }

  private static SeriesReads.Key key(Wanted wanted, Bucket bucket) {
    return new SeriesReads.Key(wanted.metric().name(), bucket.start());
  }

  private static Value value(Wanted wanted, Bucket bucket, @Nullable Sums sums) {
    var value = sums == null ? null : sums.value(wanted.metric(), wanted.aggregation());
    return new Value(bucket.start(), bucket.end(), value);
  }
}

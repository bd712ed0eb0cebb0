package fr.vigie.observe;

import fr.vigie.observe.Metric.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// How long things took, in buckets from which the median and the 99th percentile can be told.
public final class Histogram {

  /// Upper bounds in seconds.
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private static final double NANOS = 1e9;

  private final List<LongAdder> buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1).toList();
  private final LongAdder sum = new LongAdder();

  public void record(long nanos) {
    var bucket = 0;
    while (bucket < BOUNDS.length && nanos > BOUNDS[bucket] * NANOS) {
      bucket++;
    }
    buckets.get(bucket).increment();
    sum.add(nanos);
  }

  /// Each bucket counts those below it too, as Prometheus has it.
  public List<Sample> samples(Map<String, String> labels) {
    var samples = new ArrayList<Sample>();
    var count = 0L;
    for (var bucket = 0; bucket < buckets.size(); bucket++) {
      count += buckets.get(bucket).sum();
      var bounded = new HashMap<>(labels);
      bounded.put("le", bucket < BOUNDS.length ? Double.toString(BOUNDS[bucket]) : "+Inf");
      samples.add(new Sample("_bucket", bounded, (double) count));
    }
    samples.add(new Sample("_sum", labels, (double) sum.sum() / NANOS));
    samples.add(new Sample("_count", labels, (double) count));
    return samples;
  }
}

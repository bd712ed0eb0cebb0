package fr.vigie.media;

import fr.vigie.media.Purges.Reason;
import fr.vigie.observe.Histogram;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Kind;
import fr.vigie.observe.Metric.Sample;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The figures of photos.
public final class PhotoFigures implements Metric.Source {

  private final Map<String, LongAdder> uploads = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> purges = new ConcurrentHashMap<>();
  private final Histogram making = new Histogram();

  void count(UploadPhoto.Outcome outcome) {
    var name =
        outcome instanceof UploadPhoto.Outcome.Refused(var fault)
            ? fault.name()
            : outcome.getClass().getSimpleName();
    increment(uploads, name, 1);
  }

  void made(long nanos) {
    making.record(nanos);
  }

  void purged(Reason reason, long count) {
    increment(purges, reason.name(), count);
  }

  private static void increment(Map<String, LongAdder> counts, String label, long by) {
    counts.computeIfAbsent(label, _ -> new LongAdder()).add(by);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_photo_uploads_total",
            Kind.COUNTER,
            "Photos sent in, by what came of them.",
            samples("outcome", uploads)),
        new Metric(
            "vigie_photo_making_seconds",
            Kind.HISTOGRAM,
            "How long photos took to be decoded and made anew, waiting for room included.",
            making.samples(Map.of())),
        new Metric(
            "vigie_photo_purged_total",
            Kind.COUNTER,
            "Photos, grants and leftovers removed, by reason.",
            samples("reason", purges)));
  }

  private static List<Sample> samples(String label, Map<String, LongAdder> counts) {
    return counts.entrySet().stream()
        .map(count -> Sample.of(label, count.getKey(), count.getValue().sum()))
        .toList();
  }
}

package fr.vigie.privacy;

import fr.vigie.observe.Metric;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// Takes away once a day what was kept long enough, rule by rule, and writes it into the journal.
final class PurgeData implements Metric.Source {

  private static final Duration DAY = Duration.ofHours(24);

  private final AgedData aged;
  private final Purges purges;
  private final RetentionSettings settings;
  private final Ids ids;
  private final Clock clock;
  private final Map<RetentionRule, LongAdder> counted = new EnumMap<>(RetentionRule.class);

  PurgeData(AgedData aged, Purges purges, RetentionSettings settings, Ids ids, Clock clock) {
    this.aged = aged;
    this.purges = purges;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    Arrays.stream(RetentionRule.values()).forEach(rule -> counted.put(rule, new LongAdder()));
  }

  /// Applies a rule whose day has come; whether there may be another.
  boolean round() {
    var due = Arrays.stream(RetentionRule.values()).filter(this::isDue).findFirst();
    due.ifPresent(this::purge);
    return due.isPresent();
  }

  private boolean isDue(RetentionRule rule) {
    var now = clock.instant();
    return purges.last(rule).filter(last -> last.plus(DAY).isAfter(now)).isEmpty();
  }

  Purge purge(RetentionRule rule) {
    var now = clock.instant();
    var before = now.minus(settings.of(rule));
    var count = aged.purge(rule, before);
    var purge = new Purge(ids.next("prg"), rule, now, before, count);
    purges.add(purge);
    Objects.requireNonNull(counted.get(rule)).add(count);
    return purge;
  }

  @Override
  public List<Metric> metrics() {
    var samples =
        counted.entrySet().stream()
            .map(each ->
                Metric.Sample.of(
                    "rule", each.getKey().name().toLowerCase(Locale.ROOT), each.getValue().sum()))
            .toList();
    return List.of(
        new Metric(
            "vigie_purged_total",
            Metric.Kind.COUNTER,
            "Documents of which personal data were taken away, as they were kept long enough.",
            samples));
  }
}

package fr.vigie.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.observe.Metric;
import fr.vigie.shared.Watched;
import fr.vigie.tally.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Figures that were counted lately, held until one of their days is counted anew: dashboards ask
/// the same again and again. Only of what is counted by days; how equipment stands and what was
/// saved is looked up each time.
final class HeldFigures implements Figures, Metric.Source {

  private static final long MOST_VALUES = 100_000;
  private static final Duration WANTED_FOR = Duration.ofMinutes(1);

  private final Figures counted;
  private final Watched watched;
  private final InstantSource clock;
  private final AtomicLong changes = new AtomicLong();
  private final LongAdder fromHeld = new LongAdder();
  private final LongAdder fromStored = new LongAdder();
  private final Cache<Key, Held> held =
      Caffeine.newBuilder()
          .maximumWeight(MOST_VALUES)
          .<Key, Held>weigher((_, found) -> found.weight())
          .expireAfterAccess(WANTED_FOR)
          .build();

  HeldFigures(Figures counted, Watched watched, InstantSource clock) {
    this.counted = counted;
    this.watched = watched;
    this.clock = clock;
  }

  /// @param today what is not over yet is another figure tomorrow
  private record Key(Asked asked, LocalDate today) {}

  /// @param until the day after the last that was counted
  private record Held(List<Value> values, Set<String> territories, LocalDate until) {

    int weight() {
      return values.size() + territories.size();
    }

    boolean isOf(String territory, LocalDate day) {
      return day.isBefore(until) && territories.contains(territory);
    }
  }

  @Override
  public List<Value> count(Asked asked) {
    var tallied = asked.of(Indicator::isTallied);
    if (tallied.indicators().isEmpty()) {
      return counted.count(asked);
    }
    var values = tallied(tallied);
    return tallied.equals(asked)
        ? values
        : together(asked, values, counted.count(asked.of(indicator -> !indicator.isTallied())));
  }

  private List<Value> tallied(Asked asked) {
    var key = new Key(asked, LocalDate.ofInstant(clock.instant(), Part.PARIS));
    var found = watched.look() ? held.getIfPresent(key) : null;
    (found == null ? fromStored : fromHeld).increment();
    return found == null ? countAndHold(key) : found.values();
  }

  // What was counted before a change is not to be held after it: the change may have been told
  // meanwhile.
  private List<Value> countAndHold(Key key) {
    var before = changes.get();
    var asked = key.asked();
    var values = counted.count(asked);
    held.put(key, new Held(values, Set.copyOf(asked.tallied()), asked.buckets().getLast().until()));
    if (changes.get() != before) {
      held.invalidate(key);
    }
    return values;
  }

  /// In the order in which they were asked for.
  private static List<Value> together(Asked asked, List<Value> tallied, List<Value> others) {
    var all = new ArrayList<Value>();
    var nextTallied = tallied.iterator();
    var nextOthers = others.iterator();
    for (var group = 0; group < asked.groups().size(); group++) {
      for (var indicator : asked.indicators()) {
        var next = indicator.isTallied() ? nextTallied : nextOthers;
        asked.buckets().forEach(_ -> all.add(next.next()));
      }
    }
    return List.copyOf(all);
  }

  /// A day of a territory was counted anew.
  void changed(String territory, LocalDate day) {
    changes.incrementAndGet();
    held.asMap().values().removeIf(found -> found.isOf(territory, day));
  }

  void forget() {
    changes.incrementAndGet();
    held.invalidateAll();
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_indicator_reads_total",
            Metric.Kind.COUNTER,
            "Questions for indicators that are counted by days, by where their answers were from.",
            List.of(
                Metric.Sample.of("from", "held", fromHeld.sum()),
                Metric.Sample.of("from", "database", fromStored.sum()))));
  }
}

package fr.vigie.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was counted of a day, or of several together: numbers that can be added.
public final class Tally {

  private final EnumMap<Measure, Long> counts = new EnumMap<>(Measure.class);
  private final EnumMap<Measure, SortedMap<Integer, Long>> minutes = new EnumMap<>(Measure.class);

  /// How many; of what goes on for days, how many more than before.
  public long count(Measure measure) {
    return counts.getOrDefault(measure, 0L);
  }

  /// How many took so many minutes each.
  public SortedMap<Integer, Long> minutes(Measure measure) {
    return Collections.unmodifiableSortedMap(minutes.getOrDefault(measure, new TreeMap<>()));
  }

  /// All counts that are not 0, in the order of the measures.
  Map<Measure, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  Map<Measure, SortedMap<Integer, Long>> minutes() {
    return Collections.unmodifiableMap(minutes);
  }

  public Tally plus(Tally other) {
    other.counts.forEach(this::add);
    other.minutes.forEach((measure, times) ->
        times.forEach((time, many) -> times(measure).merge(time, many, Long::sum)));
    return this;
  }

  void add(Measure measure, long many) {
    var sum = count(measure) + many;
    if (sum == 0) {
      counts.remove(measure);
    } else {
      counts.put(measure, sum);
    }
  }

  /// That something took so many minutes, so many times.
  void add(Measure measure, int time, long many) {
    add(measure, many);
    times(measure).merge(time, many, Long::sum);
  }

  /// As it was stored, where the count is stored too.
  void put(Measure measure, int time, long many) {
    times(measure).put(time, many);
  }

  private SortedMap<Integer, Long> times(Measure measure) {
    return minutes.computeIfAbsent(measure, _ -> new TreeMap<>());
  }

  /// Of what goes on for days only.
  Tally ofSpans() {
    var spans = new Tally();
    counts.forEach((measure, many) -> {
      if (measure.isSpan()) {
        spans.add(measure, many);
      }
    });
    return spans;
  }

  boolean isEmpty() {
    return counts.isEmpty() && minutes.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally
        && counts.equals(tally.counts)
        && minutes.equals(tally.minutes);
  }

  @Override
  public int hashCode() {
    return counts.hashCode() * 31 + minutes.hashCode();
  }

  @Override
  public String toString() {
    return counts + " " + minutes;
  }
}

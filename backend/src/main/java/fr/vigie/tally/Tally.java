package fr.vigie.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was counted of a day, or of several together: numbers that can be added.
public final class Tally {

  private final EnumMap<Measure, Long> counts = new EnumMap<>(Measure.class);
  private final EnumMap<Measure, Times> times = new EnumMap<>(Measure.class);

  /// How many; of what goes on for days, how many more than before.
  public long count(Measure measure) {
    return counts.getOrDefault(measure, 0L);
  }

  /// How long each took.
  public Times times(Measure measure) {
    return times.getOrDefault(measure, Times.NONE);
  }

  /// All counts that are not 0, in the order of the measures.
  Map<Measure, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  Map<Measure, Times> times() {
    return Collections.unmodifiableMap(times);
  }

  public Tally plus(Tally other) {
    other.counts.forEach(this::add);
    other.times.forEach((measure, more) -> times.merge(measure, more, Times::plus));
    return this;
  }

  /// Without what is a part of it.
  Tally minus(Tally part) {
    part.counts.forEach((measure, many) -> add(measure, -many));
    part.times.forEach((measure, less) -> {
      var left = times(measure).minus(less);
      if (left.isEmpty()) {
        times.remove(measure);
      } else {
        times.put(measure, left);
      }
    });
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

  /// How long what is counted took.
  void put(Measure measure, Times each) {
    times.put(measure, each);
  }

  boolean isEmpty() {
    return counts.isEmpty() && times.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally && counts.equals(tally.counts) && times.equals(tally.times);
  }

  @Override
  public int hashCode() {
    return counts.hashCode() * 31 + times.hashCode();
  }

  @Override
  public String toString() {
    return counts + " " + times;
  }
}

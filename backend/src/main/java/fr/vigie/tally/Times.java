package fr.vigie.tally;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// How many took how many minutes. A day may have thousands of them, so they are held as numbers
/// side by side, by rising minutes.
public final class Times {

  public static final Times NONE = new Times(new int[0], new long[0]);

  private final int[] minutes;
  private final long[] many;

  private Times(int[] minutes, long[] many) {
    this.minutes = minutes;
    this.many = many;
  }

  /// Takes one after the other.
  interface Each {
    void take(int minutes, long many);
  }

  static Times of(SortedMap<Integer, Long> times) {
    var builder = new Builder(times.size());
    times.forEach(builder::add);
    return builder.build();
  }

  void each(Each taker) {
    for (var i = 0; i < minutes.length; i++) {
      taker.take(minutes[i], many[i]);
    }
  }

  /// How many there are in all.
  public long count() {
    return Arrays.stream(many).sum();
  }

  /// The least time that so many of a hundred took at most: the nearest rank, so that it is what
  /// one of them took. Empty of none.
  public OptionalInt rank(int percent) {
    var left = (count() * percent + 99) / 100;
    for (var i = 0; i < minutes.length; i++) {
      left -= many[i];
      if (left <= 0) {
        return OptionalInt.of(minutes[i]);
      }
    }
    return OptionalInt.empty();
  }

  /// Both together.
  public Times plus(Times other) {
    if (minutes.length == 0 || other.minutes.length == 0) {
      return minutes.length == 0 ? other : this;
    }
    var both = new Builder(minutes.length + other.minutes.length);
    var theirs = 0;
    for (var i = 0; i < minutes.length; i++) {
      for (; theirs < other.minutes.length && other.minutes[theirs] <= minutes[i]; theirs++) {
        both.add(other.minutes[theirs], other.many[theirs]);
      }
      both.add(minutes[i], many[i]);
    }
    for (; theirs < other.minutes.length; theirs++) {
      both.add(other.minutes[theirs], other.many[theirs]);
    }
    return both.build();
  }

  /// Adds them by rising minutes.
  static final class Builder {
    private int[] minutes;
    private long[] many;
    private int size;

    /// @param likely how many there may be
    Builder(int likely) {
      minutes = new int[likely];
      many = new long[likely];
    }

    /// Throws {@link IllegalArgumentException} when they do not rise.
    void add(int time, long number) {
      if (size > 0 && time <= minutes[size - 1]) {
        addToLast(time, number);
        return;
      }
      if (size == minutes.length) {
        var room = Math.max(16, 2 * size);
        minutes = Arrays.copyOf(minutes, room);
        many = Arrays.copyOf(many, room);
      }
      minutes[size] = time;
      many[size++] = number;
    }

    private void addToLast(int time, long number) {
      if (time < minutes[size - 1]) {
        throw new IllegalArgumentException(time + " after " + minutes[size - 1]);
      }
      many[size - 1] += number;
    }

    Times build() {
      return new Times(Arrays.copyOf(minutes, size), Arrays.copyOf(many, size));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Times times
        && Arrays.equals(minutes, times.minutes)
        && Arrays.equals(many, times.many);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minutes) * 31 + Arrays.hashCode(many);
  }

  @Override
  public String toString() {
    return Arrays.toString(minutes) + " " + Arrays.toString(many);
  }
}

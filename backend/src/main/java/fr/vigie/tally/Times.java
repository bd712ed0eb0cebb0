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
    return new Times(
        times.keySet().stream().mapToInt(Integer::intValue).toArray(),
        times.values().stream().mapToLong(Long::longValue).toArray());
  }

  /// Throws {@link IllegalArgumentException} when minutes do not rise.
  ///
  /// @param pairs minutes, how many took so long, and so on
  static Times of(long[] pairs) {
    var minutes = new int[pairs.length / 2];
    var many = new long[minutes.length];
    for (var i = 0; i < minutes.length; i++) {
      minutes[i] = Math.toIntExact(pairs[2 * i]);
      many[i] = pairs[2 * i + 1];
      if (i > 0 && minutes[i] <= minutes[i - 1]) {
        throw new IllegalArgumentException(minutes[i] + " after " + minutes[i - 1]);
      }
    }
    return new Times(minutes, many);
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
    return isEmpty() ? OptionalInt.empty() : OptionalInt.of(nth((count() * percent + 99) / 100));
  }

  boolean isEmpty() {
    return minutes.length == 0;
  }

  /// The time of the so-manieth, by rising times.
  ///
  /// @param rank from 1 to how many there are
  public int nth(long rank) {
    var left = rank;
    for (var i = 0; i < minutes.length; i++) {
      left -= many[i];
      if (left <= 0) {
        return minutes[i];
      }
    }
    throw new IllegalArgumentException(rank + " of " + count());
  }

  /// Both together.
  public Times plus(Times other) {
    return isEmpty() || other.isEmpty() ? (isEmpty() ? other : this) : together(other, 1);
  }

  /// Without those that are among them.
  Times minus(Times part) {
    return part.isEmpty() ? this : together(part, -1);
  }

  /// @param times how often each of the others counts
  private Times together(Times other, int times) {
    var both = new int[minutes.length + other.minutes.length];
    var numbers = new long[both.length];
    var size = 0;
    for (int i = 0, j = 0; i < minutes.length || j < other.minutes.length; ) {
      var own = i < minutes.length ? minutes[i] : Integer.MAX_VALUE;
      var theirs = j < other.minutes.length ? other.minutes[j] : Integer.MAX_VALUE;
      both[size] = Math.min(own, theirs);
      numbers[size] = i < minutes.length && own <= theirs ? many[i++] : 0;
      if (j < other.minutes.length && theirs <= own) {
        numbers[size] += times * other.many[j++];
      }
      size += numbers[size] == 0 ? 0 : 1;
    }
    return new Times(Arrays.copyOf(both, size), Arrays.copyOf(numbers, size));
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

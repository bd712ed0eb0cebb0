package fr.vigie.bench.limit;

import fr.vigie.tally.Measure;
import java.util.Arrays;

/// What was counted in a territory on some days, and before.
final class CountedDays {

  private static final Measure[] MEASURES = Measure.values();

  private final long[] before = new long[MEASURES.length];
  private final long[][] days;
  private final long[][][] times;

  CountedDays(int days) {
    this.days = new long[MEASURES.length][days];
    this.times = new long[MEASURES.length][days][];
  }

  void addBefore(Measure measure, long many) {
    before[measure.ordinal()] += many;
  }

  void put(Measure measure, int day, long many) {
    days[measure.ordinal()][day] = many;
  }

  /// @param stored a document of how many took how many minutes
  void putTimes(Measure measure, int day, StoredFields stored, int field) {
    var found = new Times(count(measure, day));
    stored.numbers(field, found::add);
    times[measure.ordinal()][day] = found.sorted();
  }

  long count(Measure measure, int day) {
    return days[measure.ordinal()][day];
  }

  /// How many there are at the end of a day.
  long standing(Measure measure, int day) {
    var many = before[measure.ordinal()];
    for (var i = 0; i <= day; i++) {
      many += days[measure.ordinal()][i];
    }
    return many;
  }

  /// The nearest rank, in minutes; NaN of none.
  double rank(Measure measure, int percent, int day) {
    var left = (count(measure, day) * percent + 99) / 100;
    var found = times[measure.ordinal()][day];
    if (left == 0 || found == null) {
      return Double.NaN;
    }
    for (var time : found) {
      left -= Times.many(time);
      if (left <= 0) {
        return Times.minutes(time);
      }
    }
    throw new IllegalStateException("fewer times than were counted");
  }

  /// Each as one number: minutes, then how many took so long.
  private static final class Times {
    private static final int BITS = 32;

    private long[] packed;
    private int size;

    /// @param most how many there may be
    Times(long most) {
      packed = new long[Math.toIntExact(most)];
    }

    void add(int minutes, long many) {
      packed[size++] = ((long) minutes << BITS) | many;
    }

    long[] sorted() {
      var sorted = Arrays.copyOf(packed, size);
      Arrays.sort(sorted);
      return sorted;
    }

    static int minutes(long time) {
      return (int) (time >> BITS);
    }

    static long many(long time) {
      return (int) time;
    }
  }
}

package fr.vigie.lighting;

import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.lighting.Night.Part;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What the lamps of a place should do through a year, as steps: found in some ten comparisons and
/// summed in one pass. Some 20 kB a year.
final class LitTable {

  private static final double MILLIS_OF_HOUR = 3_600_000;

  private final long[] starts;
  private final double[] levels;
  private final Reason[] reasons;

  private LitTable(int size) {
    this.starts = new long[size];
    this.levels = new double[size];
    this.reasons = new Reason[size];
  }

  /// @param parts of consecutive nights; between them it is day
  static LitTable of(List<Part> parts) {
    var steps = new LitTable(2 * parts.size() + 1);
    var size = steps.put(0, Long.MIN_VALUE, 0, Reason.DAY);
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      size = steps.put(size, part.from().toEpochMilli(), part.level(), part.reason());
      if (i + 1 == parts.size() || parts.get(i + 1).from().isAfter(part.to())) {
        size = steps.put(size, part.to().toEpochMilli(), 0, Reason.DAY);
      }
    }
    return steps.cut(size);
  }

  private int put(int index, long start, double level, Reason reason) {
    starts[index] = index == 0 ? start : Math.max(start, starts[index - 1]);
    levels[index] = level;
    reasons[index] = reason;
    return index + 1;
  }

  private LitTable cut(int size) {
    var table = new LitTable(size);
    System.arraycopy(starts, 0, table.starts, 0, size);
    System.arraycopy(levels, 0, table.levels, 0, size);
    System.arraycopy(reasons, 0, table.reasons, 0, size);
    return table;
  }

  /// For an instant after the table's first step and before its last.
  LightingState at(Instant instant) {
    var step = step(instant.toEpochMilli());
    return new LightingState(levels[step], reasons[step], start(step), end(step));
  }

  BurnTime between(Instant from, Instant to) {
    var end = to.toEpochMilli();
    long lit = 0;
    double full = 0;
    long off = 0;
    var at = from.toEpochMilli();
    for (var step = step(at); at < end; step++) {
      var until = step + 1 == starts.length ? end : Math.min(end, starts[step + 1]);
      lit += levels[step] > 0 ? until - at : 0;
      full += levels[step] * (until - at);
      off += reasons[step] == Reason.SWITCHED_OFF ? until - at : 0;
      at = until;
    }
    return new BurnTime(lit / MILLIS_OF_HOUR, full / MILLIS_OF_HOUR, off / MILLIS_OF_HOUR);
  }

  private int step(long millis) {
    var found = Arrays.binarySearch(starts, millis);
    return found >= 0 ? found : -found - 2;
  }

  private Instant start(int step) {
    return step == 0 ? Instant.MIN : Instant.ofEpochMilli(starts[step]);
  }

  private Instant end(int step) {
    return step + 1 == starts.length ? Instant.MAX : Instant.ofEpochMilli(starts[step + 1]);
  }
}

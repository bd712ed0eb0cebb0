package fr.vigie.bench.limit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// How many open reports and how much equipment the public sees in a cell, and the sums of their
/// places.
final class CellSums {

  private static final String REPORTS = "REPORTS";
  private static final String ASSETS = "ASSETS";
  static final List<String> LAYERS = List.of(REPORTS, ASSETS);

  // In the order in which they are stored.
  static final String[] COUNT = {"d", "s", "p", "n", "y", "x"};

  // In the order in which they are answered.
  private static final byte[][] OPEN =
      texts("CONTESTED", "FORWARDED", "IN_PROGRESS", "PLANNED", "QUALIFIED", "RECEIVED");
  private static final byte[][] STATES = texts("FAULTY", "IN_SERVICE", "OUT_OF_SERVICE");
  // How it is, is for the staff.
  private static final byte[][] SAFETY = texts("SAFETY");
  private static final double MILLION = 1e6;

  private final int[] reports = new int[OPEN.length];
  private final int[] assets = new int[STATES.length + 1];
  private int count;
  private long y;
  private long x;

  private static byte[][] texts(String... texts) {
    return Stream.of(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /// @param stored the fields of {@link #COUNT}
  void add(String layer, StoredFields stored) {
    if (!stored.flag(2)) {
      return;
    }
    if (layer.equals(REPORTS)) {
      var status = stored.among(1, OPEN);
      if (status >= 0) {
        add(reports, status, stored);
      }
    } else {
      var isSafety = stored.among(0, SAFETY) >= 0;
      add(assets, isSafety ? STATES.length : stored.among(1, STATES), stored);
    }
  }

  private void add(int[] counts, int status, StoredFields stored) {
    var many = stored.whole(3);
    counts[status] += many;
    count += many;
    y += stored.large(4);
    x += stored.large(5);
  }

  boolean isEmpty() {
    return count == 0;
  }

  void write(JsonOut out, String cell) {
    out.raw("{\"count\":").whole(count);
    out.raw(",\"centre\":{\"latitude\":").number(y / MILLION / count);
    out.raw(",\"longitude\":").number(x / MILLION / count).raw("},\"bounds\":");
    Cells.writeBounds(out, cell);
    out.raw(",\"counts\":");
    var separator = new Separator();
    write(out, separator, REPORTS, OPEN, reports);
    write(out, separator, ASSETS, STATES, assets);
    out.raw("]}");
  }

  private static void write(
      JsonOut out, Separator separator, String layer, byte[][] statuses, int[] counts) {
    for (var i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        out.raw(separator.next()).raw("{\"layer\":\"").raw(layer).raw("\",\"status\":");
        if (i < statuses.length) {
          out.string(statuses[i], 0, statuses[i].length);
        } else {
          out.raw("null");
        }
        out.raw(",\"count\":").whole(counts[i]).raw("}");
      }
    }
  }
}

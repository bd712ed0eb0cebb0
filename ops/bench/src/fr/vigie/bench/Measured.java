package fr.vigie.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The rounds of a read path, of Vigie and of the limit in turns.
record Measured(ReadPath path, int answerBytes, List<Round> product, List<Round> limit) {

  static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

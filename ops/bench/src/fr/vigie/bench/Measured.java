package fr.vigie.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The rounds of an operation, of each server in turns.
///
/// @param rounds by the name of the server, Vigie first
record Measured(Operation operation, int answerBytes, Map<String, List<Round>> rounds) {

  /// NaN for a server that did not take part.
  double median(String server, ToDoubleFunction<Round> figure) {
    var sorted =
        rounds.getOrDefault(server, List.of()).stream().mapToDouble(figure).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// Vigie's figure as a multiple of another server's.
  double ratio(String server, ToDoubleFunction<Round> figure) {
    return median(Stage.PRODUCT, figure) / median(server, figure);
  }
}

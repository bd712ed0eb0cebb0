package fr.vigie.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The figures as a table of medians, with the ratio of Vigie to the limit.
final class Table {

  private record Figure(String title, String format, ToDoubleFunction<Round> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("requests/s", "%.0f", Round::requestsPerSecond),
          new Figure("p50 ms", "%.1f", Round::p50Millis),
          new Figure("p99 ms", "%.1f", Round::p99Millis),
          new Figure("server CPU us", "%.0f", Round::serverCpuMicros),
          new Figure("mongod CPU us", "%.0f", Round::mongodCpuMicros),
          new Figure("commands", "%.2f", Round::commands));

  private Table() {}

  static String of(List<Measured> measured) {
    var table = new StringBuilder("\n| path | bytes | figure | Vigie | limit | ratio |\n");
    table.append("|---|--:|---|--:|--:|--:|\n");
    for (var each : measured) {
      FIGURES.forEach(figure -> table.append(line(each, figure)));
    }
    return table.append('\n').toString();
  }

  private static String line(Measured measured, Figure figure) {
    var product = Measured.median(measured.product(), figure.of());
    var limit = Measured.median(measured.limit(), figure.of());
    var format = "| %s | %d | %s | " + figure.format() + " | " + figure.format() + " | %.2f |%n";
    return String.format(
        Locale.ROOT,
        format,
        measured.path().name(),
        measured.answerBytes(),
        figure.title(),
        product,
        limit,
        product / limit);
  }
}

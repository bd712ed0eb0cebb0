package fr.vigie.bench;

import java.util.List;
import java.util.Locale;

/// The figures as tables of medians, with the ratios of Vigie to the limit and to the peer.
final class Table {

  private Table() {}

  static String of(List<Measured> measured) {
    var table = new StringBuilder();
    if (!measured.isEmpty()) {
      table.append("\n| path | bytes | figure | Vigie | limit | peer | to limit | to peer |\n");
      table.append("|---|--:|---|--:|--:|--:|--:|--:|\n");
    }
    for (var each : measured) {
      Figure.ALL.forEach(figure -> table.append(line(each, figure)));
    }
    return table.toString();
  }

  private static String line(Measured measured, Figure figure) {
    return "| %s | %d | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            measured.operation().name(),
            measured.answerBytes(),
            figure.title(),
            number(figure.format(), measured.median(Stage.PRODUCT, figure.of())),
            number(figure.format(), measured.median(Stage.LIMIT, figure.of())),
            number(figure.format(), measured.median(Stage.PEER, figure.of())),
            number("%.2f", measured.ratio(Stage.LIMIT, figure.of())),
            number("%.2f", measured.ratio(Stage.PEER, figure.of())));
  }

  static String ofStarts(List<Start.Measured> starts) {
    var table = new StringBuilder();
    if (!starts.isEmpty()) {
      table.append("\n| start on existing data | ready ms | RSS idle MiB |\n|---|--:|--:|\n");
    }
    for (var each : starts) {
      table.append(
          "| %s | %d | %d |\n".formatted(each.name(), each.readyMillis(), each.idleMebibytes()));
    }
    return table.toString();
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}

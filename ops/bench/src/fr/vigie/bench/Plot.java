package fr.vigie.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The server CPU of each path as bars, in SVG; each path has a scale of its own.
final class Plot {

  private static final Map<String, String> COLOURS =
      Map.of(Stage.PRODUCT, "#0b6e99", Stage.LIMIT, "#8b98a5", Stage.PEER, "#c77c02");
  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int LONGEST = 400;
  private static final int BAR = 18;
  private static final int TOP = 46;
  private static final int GAP = 16;

  private final StringBuilder svg = new StringBuilder();
  private int y = TOP;

  static String of(List<Measured> measured) {
    var plot = new Plot();
    measured.forEach(plot::path);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    font-family="sans-serif" font-size="13" role="img">
    <title>Server CPU per request of Vigie, the limit and the peer</title>
    <rect width="%1$d" height="%2$d" fill="#fff"/>
    <text x="16" y="26" font-size="15">Server CPU per request, µs: shorter is better</text>
    %3$s</svg>
    """
        .formatted(WIDTH, plot.y, plot.svg);
  }

  private void path(Measured measured) {
    var longest =
        measured.rounds().keySet().stream().mapToDouble(s -> cpu(measured, s)).max().orElse(1);
    text(16, y + BAR - 5, "#222", measured.operation().name());
    for (var server : measured.rounds().keySet()) {
      var cpu = cpu(measured, server);
      bar(server, LONGEST * cpu / longest, label(measured, server, cpu));
    }
    y += GAP;
  }

  private void bar(String server, double width, String label) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            LEFT,
            y,
            width,
            BAR - 3,
            COLOURS.get(server)));
    text(LEFT + (int) width + 6, y + BAR - 6, "#222", label);
    y += BAR;
  }

  private static String label(Measured measured, String server, double cpu) {
    return server.equals(Stage.PRODUCT)
        ? String.format(Locale.ROOT, "Vigie %.0f", cpu)
        : String.format(
            Locale.ROOT,
            "%s %.0f: Vigie takes %.2f x",
            server,
            cpu,
            measured.ratio(server, Figure.SERVER_CPU.of()));
  }

  private static double cpu(Measured measured, String server) {
    return measured.median(server, Figure.SERVER_CPU.of());
  }

  private void text(int x, int baseline, String colour, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n".formatted(x, baseline, colour, text));
  }
}

package fr.vigie.ledgerreport;

import fr.vigie.print.Ink;
import fr.vigie.print.Shade;
import fr.vigie.print.TaggedPages;
import java.io.IOException;
import java.util.stream.Stream;

/// The four figures of a month side by side, each beside the same month a year before and the sum
/// of all that was stated.
record FigureTiles(Report report, Numbers numbers) {

  private static final float HEIGHT = 112;
  private static final float GAP = 8;
  private static final float INDENT = 8;
  private static final float SMALL = 7.5f;
  // Of less than half a unit, nobody wants to know a percentage.
  private static final double LEAST = 0.5;
  private static final Shade GROUND = new Shade(0.93f, 0.95f, 0.98f);
  private static final Shade GREY = new Shade(0.27f, 0.3f, 0.35f);

  void write(TaggedPages pages) throws IOException {
    var figures = ReportFigure.values();
    var width = (TaggedPages.WIDTH - GAP * (figures.length - 1)) / figures.length;
    var place = pages.place(HEIGHT, 10);
    for (var i = 0; i < figures.length; i++) {
      var figure = figures[i];
      var x = i * (width + GAP);
      pages.decorate(place, out -> new Ink(out, pages.font()).box(x, 0, width, HEIGHT, GROUND));
      pages.draw(place, "P", out -> draw(new Ink(out, pages.font()), figure, x, width));
    }
  }

  private void draw(Ink ink, ReportFigure figure, float x, float width) throws IOException {
    var left = x + INDENT;
    var room = width - 2 * INDENT;
    var value = figure.of(report.total());
    ink.text(Words.of("figure." + figure), left, HEIGHT - 16, 9, GREY);
    var written = numbers.of(value);
    var size = 20f;
    while (ink.font().width(ink.font().written(written), size) > room) {
      size -= 1;
    }
    ink.text(written, left, HEIGHT - 40, size, Shade.BLACK);
    ink.text(value == null ? Words.of("unknown") : figure.unit(), left, HEIGHT - 52, 8, GREY);
    var y = HEIGHT - 66;
    for (var sentence : Stream.of(beside(figure), since(figure)).toList()) {
      for (var line : ink.font().lines(sentence, SMALL, room)) {
        ink.text(line, left, y, SMALL, GREY);
        y -= SMALL * 1.25f;
      }
      y -= 2;
    }
  }

  private String beside(ReportFigure figure) {
    var lastYear = report.lastYear();
    var before = figure.of(lastYear.account().total());
    var now = figure.of(report.total());
    var month = Words.month(lastYear.month());
    if (before == null) {
      return Words.of("noLastYear", month);
    }
    var written = numbers.of(before, figure.unit());
    return now == null || Math.abs(before) < LEAST || !report.month().isOver()
        ? Words.of("lastYear", month, written)
        : Words.of("lastYearChange", month, written, numbers.change(before, now));
  }

  private String since(ReportFigure figure) {
    if (report.stated().isEmpty()) {
      return Words.of("nothingStated");
    }
    var sum = figure.sum(report);
    return sum == null
        ? Words.of("noSum")
        : Words.of(
            "since",
            Words.month(report.stated().getFirst().month()),
            numbers.of(sum, figure.unit()));
  }
}

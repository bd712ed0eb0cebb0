package fr.vigie.ledgerreport;

import fr.vigie.print.TaggedFile;
import fr.vigie.print.TaggedPages;
import fr.vigie.shared.Language;
import fr.vigie.shared.PlainText;
import java.io.IOException;

/// A month as it is printed, in the language of the reader: figures and plots, then tables and how
/// it was counted, on the next page where the first has no room for them. No longer for a large
/// territory: its communes and cabinets are all in the table of {@link ReportCsv}.
record ReportPdf(Report report) {

  static final float HEADING = 12;
  static final float TEXT = 9;
  private static final float TITLE = 17;
  private static final float ROOM_FOR_TABLES = 300;

  byte[] bytes() throws IOException {
    var numbers = new Numbers(Language.ofReader());
    var title = PlainText.inReadingOrder(Words.title(report));
    return TaggedFile.of(
        title,
        numbers.language(),
        pages -> {
          pages.write("H1", title, TITLE, 0);
          text(pages, State.of(report.month()));
          new FigureTiles(report, numbers).write(pages);
          new ReportPlots(report, numbers).write(pages);
          pages.keep(ROOM_FOR_TABLES);
          new ReportTables(report, numbers).write(pages);
          new ReportNotes(report, numbers).write(pages);
        });
  }

  /// Whatever was written by others turns nothing around.
  static void text(TaggedPages pages, String text) throws IOException {
    pages.write("P", PlainText.inReadingOrder(text), TEXT, 3);
  }

  /// A heading that is not left alone at the end of a page.
  static void heading(TaggedPages pages, String text, float below) throws IOException {
    pages.keep(2 * HEADING + below);
    pages.write("H2", text, HEADING, HEADING);
  }
}

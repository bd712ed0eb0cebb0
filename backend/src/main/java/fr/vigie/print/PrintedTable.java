package fr.vigie.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/// A table whose first column says what each row is about; its header stands on each page.
public record PrintedTable(List<Column> columns, List<List<String>> rows) {

  public static final float ROW = 12;
  private static final float SIZE = 8;
  private static final float INDENT = 4;
  private static final float BASE = 3;
  private static final Shade HEADER = new Shade(0.12f, 0.22f, 0.36f);
  private static final Shade STRIPE = new Shade(0.95f, 0.96f, 0.98f);
  private static final Shade WHITE = new Shade(1, 1, 1);

  public PrintedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// What stands in a column, and how wide.
  ///
  /// @param width in points
  /// @param isNumber whether its cells end at the same place
  public record Column(String title, float width, boolean isNumber) {}

  public void write(TaggedPages pages) throws IOException {
    pages.keep(3 * ROW);
    pages.within(
        "Table",
        () -> {
          header(pages);
          for (var i = 0; i < rows.size(); i++) {
            if (!pages.hasRoom(ROW)) {
              headerAgain(pages);
            }
            row(pages, rows.get(i), i % 2 == 1);
          }
        });
  }

  private List<String> titles() {
    return columns.stream().map(Column::title).toList();
  }

  private void header(TaggedPages pages) throws IOException {
    var place = pages.place(ROW, 3);
    pages.decorate(place, out -> new Ink(out, pages.font()).box(0, 0, width(), ROW, HEADER));
    pages.within("TR", () -> cells(pages, place, titles(), WHITE, true));
  }

  /// For the eye only: screen readers know it from the beginning.
  private void headerAgain(TaggedPages pages) throws IOException {
    var place = pages.place(ROW, 0);
    pages.decorate(
        place,
        out -> {
          var ink = new Ink(out, pages.font());
          ink.box(0, 0, width(), ROW, HEADER);
          for (var i = 0; i < columns.size(); i++) {
            cell(ink, i, titles().get(i), WHITE);
          }
        });
  }

  private void row(TaggedPages pages, List<String> row, boolean isStriped) throws IOException {
    var place = pages.place(ROW, 0);
    if (isStriped) {
      pages.decorate(place, out -> new Ink(out, pages.font()).box(0, 0, width(), ROW, STRIPE));
    }
    pages.within("TR", () -> cells(pages, place, row, Shade.BLACK, false));
  }

  private void cells(
      TaggedPages pages, TaggedPages.Place place, List<String> row, Shade shade, boolean isHeader)
      throws IOException {
    for (var i = 0; i < columns.size(); i++) {
      var column = i;
      var element =
          pages.draw(
              place,
              isHeader || i == 0 ? "TH" : "TD",
              out -> cell(new Ink(out, pages.font()), column, row.get(column), shade));
      if (isHeader || i == 0) {
        var scope = new PDTableAttributeObject();
        scope.setScope(
            isHeader ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
        element.addAttribute(scope);
      }
    }
  }

  private void cell(Ink ink, int index, String text, Shade shade) throws IOException {
    var column = columns.get(index);
    var fitting = ink.within(text, SIZE, column.width() - 2 * INDENT);
    var start = start(index);
    if (column.isNumber()) {
      ink.textUpTo(fitting, start + column.width() - INDENT, BASE, SIZE, shade);
    } else {
      ink.text(fitting, start + INDENT, BASE, SIZE, shade);
    }
  }

  private float start(int index) {
    return (float) columns.subList(0, index).stream().mapToDouble(Column::width).sum();
  }

  private float width() {
    return start(columns.size());
  }
}

package fr.vigie.importfile;

/// A row that was not taken over.
///
/// @param line where it begins in the file, or which of the objects of a JSON document it is; the
///   first is 1
/// @param reason one word for programs, such as `NO_PLACE`
/// @param detail what the row says that is refused, for people
/// @param row as it was sent, shortened when very long
public record Reject(long line, String reason, String detail, String row) {

  private static final int MOST_DETAIL = 200;
  private static final int MOST_ROW = 8_000;

  public Reject {
    detail = shortened(detail, MOST_DETAIL);
    row = shortenedRow(row);
  }

  /// What is told of a row.
  public static String shortenedRow(String row) {
    return shortened(row, MOST_ROW);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}

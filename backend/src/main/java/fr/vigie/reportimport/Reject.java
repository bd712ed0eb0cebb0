package fr.vigie.reportimport;

/// A row that was not taken over.
///
/// @param line where it begins in the file; the first is 1
/// @param detail what the row says that is refused
/// @param row as it was sent, shortened when very long
record Reject(long line, RejectReason reason, String detail, String row) {

  private static final int MOST_DETAIL = 200;
  private static final int MOST_ROW = 8_000;

  Reject {
    detail = shortened(detail, MOST_DETAIL);
    row = shortened(row, MOST_ROW);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}

package fr.vigie.importfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.shared.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// All rejects of an import, however many, as CSV.
public record RejectsCsv(Rejects rejects, String importId) {

  private static final int PAGE = 1_000;

  /// Writes a header, then a row for each.
  public void writeTo(OutputStream out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "reason", "detail", "row");
      for (var page = page(0); !page.isEmpty(); page = page(page.getLast().line())) {
        for (var reject : page) {
          csv.writeRecord(
              "" + reject.line(),
              reject.reason(),
              SpreadsheetText.of(reject.detail()),
              SpreadsheetText.of(reject.row()));
        }
      }
    }
  }

  /// What is told of one line stays together, as the next page begins after a line.
  private List<Reject> page(long after) {
    var found = rejects.list(importId, after, PAGE);
    return found.size() < PAGE
        ? found
        : found.stream().filter(each -> each.line() < found.getLast().line()).toList();
  }
}

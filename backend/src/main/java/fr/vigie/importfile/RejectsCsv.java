package fr.vigie.importfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/// All rejects of an import, however many, as CSV.
public record RejectsCsv(Rejects rejects, String importId) {

  private static final int PAGE = 1_000;

  /// Writes a header, then a row for each.
  public void writeTo(OutputStream out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "reason", "detail", "row");
      var page = rejects.list(importId, 0, PAGE);
      while (!page.isEmpty()) {
        for (var reject : page) {
          csv.writeRecord("" + reject.line(), reject.reason(), reject.detail(), reject.row());
        }
        page = rejects.list(importId, page.getLast().line(), PAGE);
      }
    }
  }
}

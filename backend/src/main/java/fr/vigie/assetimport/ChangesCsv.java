package fr.vigie.assetimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.shared.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What a dry run would change, as CSV: the first ten thousand.
record ChangesCsv(AssetImports imports, String importId) {

  private static final int PAGE = 1_000;

  void writeTo(OutputStream out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "id", "act", "differences");
      for (var page = page(0); !page.isEmpty(); page = page(page.getLast().line())) {
        for (var change : page) {
          csv.writeRecord(
              "" + change.line(),
              SpreadsheetText.of(change.externalId()),
              change.act(),
              SpreadsheetText.of(change.differences()));
        }
      }
    }
  }

  /// What is told of one line stays together, as the next page begins after a line.
  private List<ImportChange> page(long after) {
    var found = imports.changes(importId, after, PAGE);
    return found.size() < PAGE
        ? found
        : found.stream().filter(each -> each.line() < found.getLast().line()).toList();
  }
}

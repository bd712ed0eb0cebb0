package fr.vigie.assetimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/// What a dry run would change, as CSV: the first ten thousand.
record ChangesCsv(AssetImports imports, String importId) {

  private static final int PAGE = 1_000;

  void writeTo(OutputStream out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "id", "act", "differences");
      var page = imports.changes(importId, 0, PAGE);
      while (!page.isEmpty()) {
        for (var change : page) {
          csv.writeRecord(
              "" + change.line(), change.externalId(), change.act(), change.differences());
        }
        page = imports.changes(importId, page.getLast().line(), PAGE);
      }
    }
  }
}

package fr.vigie.reportimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.io.IOException;
import java.io.OutputStream;

/// Who may import reads which rows were refused.
final class ReadRejects {

  sealed interface Outcome {
    record Found(Rejects rejects) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ImportNotFound(String id) implements Outcome {}
  }

  /// All rejects of an import, however many.
  interface Rejects {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final int PAGE = 1_000;

  private final Imports imports;

  ReadRejects(Imports imports) {
    this.imports = imports;
  }

  Outcome read(Viewer viewer, String importId) {
    if (!viewer.scope(Right.IMPORT_DATA).isEverywhere()) {
      return new Outcome.NotAllowed(Right.IMPORT_DATA);
    }
    return imports.exists(importId)
        ? new Outcome.Found(out -> write(importId, out))
        : new Outcome.ImportNotFound(importId);
  }

  private void write(String importId, OutputStream out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("line", "reason", "detail", "row");
      var page = imports.rejects(importId, 0, PAGE);
      while (!page.isEmpty()) {
        for (var reject : page) {
          csv.writeRecord(
              "" + reject.line(), reject.reason().name(), reject.detail(), reject.row());
        }
        page = imports.rejects(importId, page.getLast().line(), PAGE);
      }
    }
  }
}

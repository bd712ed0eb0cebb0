package fr.vigie.reportimport;

import fr.vigie.importfile.Reject;
import fr.vigie.reportimport.RowReader.Case;
import fr.vigie.shared.CsvRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rows that are kept together: a file of any length is never in memory as a whole.
record Batch(List<Case> cases, List<Reject> rejects) {

  private static final int MOST_ROWS = 500;

  /// The next rows; none at the end of the file.
  static Batch next(CsvRows rows, RowReader reader) throws IOException {
    var batch = new Batch(new ArrayList<>(), new ArrayList<>());
    while (batch.size() < MOST_ROWS) {
      var row = rows.next();
      if (row.isEmpty()) {
        return batch;
      }
      batch.add(row.get(), reader);
    }
    return batch;
  }

  private void add(CsvRows.Row row, RowReader reader) {
    try {
      cases.add(reader.read(row));
    } catch (RejectedRow rejected) {
      rejects.add(rejected.of(row));
    }
  }

  private int size() {
    return cases.size() + rejects.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }
}

package fr.vigie.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.vigie.report.PublicReport;
import fr.vigie.shared.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/// Public reports as CSV (RFC 4180, UTF-8): a header, then a row for each; what its columns are is
/// said in `docs/open-data.md`.
record ReportsCsv(Export export, ReportNames names) {

  static final String TYPE = "text/csv; charset=utf-8; header=present";

  private static final String[] COLUMNS = {
    "id",
    "category_code",
    "category",
    "domain",
    "status",
    "description",
    "latitude",
    "longitude",
    "insee_code",
    "commune",
    "responsible",
    "filed_at",
    "due_at",
    "changed_at"
  };

  void writeTo(OutputStream out) throws IOException {
    // Not closed, which would say that it is whole; whoever gave the stream ends it.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(COLUMNS);
    export.forEach((report, _) -> csv.writeRecord(row(report)));
    csv.flush();
  }

  private String[] row(PublicReport report) {
    return new String[] {
      report.id(),
      report.category(),
      SpreadsheetText.of(names.category(report)),
      report.domain().name(),
      report.status().name(),
      SpreadsheetText.of(Objects.requireNonNullElse(report.note(), "")),
      "" + report.location().latitude(),
      "" + report.location().longitude(),
      report.commune(),
      SpreadsheetText.of(names.commune(report)),
      SpreadsheetText.of(names.responsible(report)),
      report.filedAt().toString(),
      report.dueAt().toString(),
      report.changedAt().toString()
    };
  }
}

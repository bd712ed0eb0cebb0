package fr.vigie.reportimport;

import fr.vigie.importfile.Reject;
import fr.vigie.shared.CsvRows;

/// A row cannot become a report.
final class RejectedRow extends RuntimeException {

  private final RejectReason reason;
  private final String detail;

  RejectedRow(RejectReason reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Reject of(CsvRows.Row row) {
    return new Reject(row.line(), reason.name(), detail, row.text());
  }

  static void unless(boolean holds, RejectReason reason, String detail) {
    if (!holds) {
      throw new RejectedRow(reason, detail);
    }
  }
}

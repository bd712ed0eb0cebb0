package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Rejection;
import fr.vigie.report.Report.Act;

/// A dispatcher refuses a report, for a reason and in words that everyone may read.
public final class RejectReport {

  public record Request(String reportId, Rejection reason, String sentence) {}

  private final Cases cases;

  RejectReport(Cases cases) {
    this.cases = cases;
  }

  public CaseOutcome reject(Viewer viewer, Request request) {
    return cases.byStaff(
        viewer,
        request.reportId(),
        report ->
            cases.step(
                report,
                Cases.Said.words(Act.REJECT, request.sentence()),
                viewer.staff().id(),
                change -> change.with(report.handling().rejected(request.reason()))));
  }
}

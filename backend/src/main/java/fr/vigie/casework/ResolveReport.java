package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Act;

/// A dispatcher says that a report is resolved though no work order was done for it, and why: for
/// everyone to read.
public final class ResolveReport {

  public record Request(String reportId, String reason) {}

  private final Cases cases;

  ResolveReport(Cases cases) {
    this.cases = cases;
  }

  public CaseOutcome resolve(Viewer viewer, Request request) {
    return cases.byStaff(
        viewer,
        request.reportId(),
        report ->
            cases.step(
                report, Cases.Said.words(Act.SETTLE, request.reason()), viewer.staff().id()));
  }
}

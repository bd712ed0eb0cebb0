package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Act;

/// A dispatcher closes a report that is resolved.
public final class CloseReport {

  private final Cases cases;

  CloseReport(Cases cases) {
    this.cases = cases;
  }

  public CaseOutcome close(Viewer viewer, String reportId) {
    return cases.byStaff(
        viewer,
        reportId,
        report -> cases.step(report, Cases.Said.nothing(Act.CLOSE), viewer.staff().id()));
  }
}

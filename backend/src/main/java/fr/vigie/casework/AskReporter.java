package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;

/// A dispatcher asks the reporter something; the report stays where it stands, and waits.
public final class AskReporter {

  /// What is asked for.
  ///
  /// @param clientMessageId the name that the app gave the question
  public record Request(String reportId, String clientMessageId, String question) {}

  private final Cases cases;

  AskReporter(Cases cases) {
    this.cases = cases;
  }

  public CaseOutcome ask(Viewer viewer, Request request) {
    return cases.byStaff(viewer, request.reportId(), report -> ask(viewer, report, request));
  }

  private CaseOutcome ask(Viewer viewer, Report report, Request request) {
    var said = new Cases.Said(Act.ASK, request.question(), request.clientMessageId());
    var handling = report.handling();
    return Cases.saidBefore(report, said)
        .orElseGet(() ->
            cases.step(
                report,
                said,
                viewer.staff().id(),
                change -> change.with(handling.with(handling.voice().asked(true)))));
  }
}

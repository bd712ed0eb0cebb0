package fr.vigie.casework;

import fr.vigie.casework.Reporters.Speaker;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;

/// The reporter says once how satisfied they are with what was done.
public final class RateReport {

  /// What is asked for.
  ///
  /// @param satisfaction 1 for not at all, to 5
  public record Request(Speaker speaker, int satisfaction) {}

  private static final int UNHAPPY = 2;

  private final Cases cases;
  private final Reporters reporters;

  RateReport(Cases cases, Reporters reporters) {
    this.cases = cases;
    this.reporters = reporters;
  }

  public CaseOutcome rate(Request request) {
    return reporters.speak(request.speaker(), report -> rate(report, request.satisfaction()));
  }

  private CaseOutcome rate(Report report, int satisfaction) {
    var handling = report.handling();
    var before = handling.voice().satisfaction();
    if (before != null) {
      return before == satisfaction
          ? new CaseOutcome.Changed(report)
          : new CaseOutcome.AlreadyRated(report);
    }
    return cases.step(
        report,
        Cases.Said.nothing(Act.RATE),
        report.reporter(),
        change -> change.with(handling.with(handling.voice().rates(satisfaction))));
  }

  /// Whether who said it is offered to contest.
  static boolean isUnhappy(Report report) {
    var satisfaction = report.handling().voice().satisfaction();
    return satisfaction != null && satisfaction <= UNHAPPY;
  }
}

package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Forwarding;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import org.jspecify.annotations.Nullable;

/// The organisation to which a report was handed accepts it, and deals with it from now on, or
/// returns it with a reason. Who handed it there may take it back too.
public final class TakeForwarded {

  private final Cases cases;

  TakeForwarded(Cases cases) {
    this.cases = cases;
  }

  public CaseOutcome accept(Viewer viewer, String reportId) {
    return cases.within(
        reportId,
        report -> {
          var forwarding = report.handling().forwarding();
          return forwarding == null || !mayHandle(viewer, forwarding.territory())
              ? refused(viewer, report)
              : accept(viewer, report, forwarding);
        });
  }

  private CaseOutcome accept(Viewer viewer, Report report, Forwarding forwarding) {
    var territory = forwarding.territory() == null ? report.territory() : forwarding.territory();
    return cases.step(
        report,
        Cases.Said.nothing(Act.ACCEPT),
        viewer.staff().id(),
        change -> change.dealtWithIn(report.commune(), territory, forwarding.organisation()));
  }

  public CaseOutcome giveBack(Viewer viewer, String reportId, String reason) {
    return cases.within(
        reportId,
        report -> {
          var forwarding = report.handling().forwarding();
          var receives = forwarding != null && mayHandle(viewer, forwarding.territory());
          return receives || mayHandle(viewer, report.territory())
              ? cases.step(report, Cases.Said.words(Act.RETURN, reason), viewer.staff().id())
              : refused(viewer, report);
        });
  }

  private static boolean mayHandle(Viewer viewer, @Nullable String territory) {
    return territory != null && viewer.may(Right.HANDLE_REPORTS, territory);
  }

  /// Whose it is still cannot accept it.
  private static CaseOutcome refused(Viewer viewer, Report report) {
    return viewer.may(Right.SEE_REPORTS, report.territory())
        ? new CaseOutcome.NotAllowed(Right.HANDLE_REPORTS)
        : new CaseOutcome.ReportNotFound(report.id());
  }
}

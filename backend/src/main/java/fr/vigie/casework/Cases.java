package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.ChangeReport;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Step;
import fr.vigie.report.ReportChange;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.Reports;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How acts on reports are done: on the report as it is within one transaction, and only if nobody
/// was faster. Who has no business with a report is told the same as of one that does not exist.
final class Cases {

  private final Reports reports;
  private final ChangeReport changeReport;
  private final Transactions transactions;
  private final Clock clock;

  Cases(Reports reports, ChangeReport changeReport, Transactions transactions, Clock clock) {
    this.reports = reports;
    this.changeReport = changeReport;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What is said with an act.
  ///
  /// @param text for everyone to read
  /// @param key the name that the app gave it
  record Said(Act act, @Nullable String text, @Nullable String key) {

    static Said nothing(Act act) {
      return new Said(act, null, null);
    }

    static Said words(Act act, String text) {
      return new Said(act, text, null);
    }
  }

  /// An act of the staff that deals with the report.
  CaseOutcome byStaff(Viewer viewer, String reportId, Function<Report, CaseOutcome> act) {
    return within(reportId, report -> refused(viewer, report).orElseGet(() -> act.apply(report)));
  }

  CaseOutcome within(String reportId, Function<Report, CaseOutcome> act) {
    return transactions.run(() ->
        reports.find(reportId).map(act).orElseGet(() -> new CaseOutcome.ReportNotFound(reportId)));
  }

  /// Why the viewer may not handle a report; empty when they may.
  static Optional<CaseOutcome> refused(Viewer viewer, Report report) {
    if (!viewer.may(Right.SEE_REPORTS, report.territory())) {
      return Optional.of(new CaseOutcome.ReportNotFound(report.id()));
    }
    return viewer.may(Right.HANDLE_REPORTS, report.territory())
        ? Optional.empty()
        : Optional.of(new CaseOutcome.NotAllowed(Right.HANDLE_REPORTS));
  }

  CaseOutcome step(Report report, Said said, @Nullable String by) {
    return step(report, said, by, change -> change);
  }

  /// Lets the act happen; said again with the same words it changes nothing.
  CaseOutcome step(
      Report report, Said said, @Nullable String by, UnaryOperator<ReportChange> more) {
    var after = ReportLifecycle.after(report.status(), said.act());
    if (after.isEmpty()) {
      return isAgain(report, said)
          ? new CaseOutcome.Changed(report)
          : new CaseOutcome.StatusForbids(report);
    }
    var step = new Step(clock.instant(), said.act(), after.get(), said.text(), said.key());
    var isDone = changeReport.change(report, more.apply(ReportChange.of(report, step)), by);
    var now = reports.find(report.id()).orElseThrow();
    return isDone ? new CaseOutcome.Changed(now) : new CaseOutcome.StatusForbids(now);
  }

  private static boolean isAgain(Report report, Said said) {
    var last = report.timeline().getLast();
    return last.act() == said.act()
        && Objects.equals(last.text(), said.text())
        && Objects.equals(last.key(), said.key());
  }

  /// What was said under a name before: the same again changes nothing, something else is refused.
  static Optional<CaseOutcome> saidBefore(Report report, Said said) {
    return report.timeline().stream()
        .filter(step -> said.key() != null && said.key().equals(step.key()))
        .findFirst()
        .map(step ->
            step.act() == said.act() && Objects.equals(step.text(), said.text())
                ? new CaseOutcome.Changed(report)
                : new CaseOutcome.ClientIdReused(Objects.requireNonNull(said.key())));
  }

  Reports reports() {
    return reports;
  }

  Instant now() {
    return clock.instant();
  }
}

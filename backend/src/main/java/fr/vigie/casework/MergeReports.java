package fr.vigie.casework;

import fr.vigie.follow.CountFollowers;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Duplicate;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.Reports;
import fr.vigie.shared.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A dispatcher finds that reports say the same: one is dealt with, the others repeat it. Whoever
/// follows one of these hears of the one that is dealt with; each keeps its photos and answers.
public final class MergeReports {

  /// What is asked for.
  ///
  /// @param keptReportId the one that is dealt with; a duplicate stands for the one it repeats
  public record Request(String keptReportId, List<String> reportIds) {}

  private final Cases cases;
  private final Reports reports;
  private final CountFollowers count;

  MergeReports(Cases cases, CountFollowers count) {
    this.cases = cases;
    this.reports = cases.reports();
    this.count = count;
  }

  public CaseOutcome merge(Viewer viewer, Request request) {
    return cases.byStaff(
        viewer,
        request.keptReportId(),
        kept -> {
          var root = root(kept);
          return viewer.may(Right.HANDLE_REPORTS, root.territory())
              ? merge(viewer, root, request.reportIds())
              : new CaseOutcome.ReportNotFound(request.keptReportId());
        });
  }

  private Report root(Report kept) {
    var duplicate = kept.handling().duplicate();
    return duplicate == null ? kept : reports.find(duplicate.root()).orElseThrow();
  }

  /// All or none: the first that cannot be merged ends the transaction.
  private CaseOutcome merge(Viewer viewer, Report root, List<String> ids) {
    if (!root.status().isOpen()) {
      return new CaseOutcome.StatusForbids(root);
    }
    var found = new HashMap<String, Report>();
    reports.list(ids).forEach(report -> found.put(report.id(), report));
    var merged = new ArrayList<Report>();
    for (var id : ids) {
      var report = found.get(id);
      if (report == null) {
        return new CaseOutcome.ReportNotFound(id);
      }
      var outcome = check(viewer, root, report);
      if (!(outcome instanceof CaseOutcome.Changed)) {
        return outcome;
      }
      merged.add(report);
    }
    merged.forEach(report -> repeat(viewer, root, report));
    var all = reports.duplicatesOf(root.id(), CountFollowers.MOST_DUPLICATES + 1);
    if (all.size() > CountFollowers.MOST_DUPLICATES) {
      throw new InvalidInput("reportIds", "at most " + CountFollowers.MOST_DUPLICATES + " in all");
    }
    count.count(root.id());
    return new CaseOutcome.Changed(reports.find(root.id()).orElseThrow());
  }

  private static CaseOutcome check(Viewer viewer, Report root, Report report) {
    InvalidInput.unless(
        report.handling().isPrivate() || !root.handling().isPrivate(),
        "keptReportId",
        "a report that those of the others may know of");
    return Cases.refused(viewer, report).orElseGet(() -> check(root, report));
  }

  private static CaseOutcome check(Report root, Report report) {
    if (report.id().equals(root.id())) {
      return new CaseOutcome.MergeInCircle(report);
    }
    return repeats(report, root) || ReportLifecycle.after(report.status(), Act.MERGE).isPresent()
        ? new CaseOutcome.Changed(report)
        : new CaseOutcome.StatusForbids(report);
  }

  private void repeat(Viewer viewer, Report root, Report report) {
    if (repeats(report, root)) {
      return;
    }
    var duplicate = new Duplicate(root.id(), root.id(), null);
    cases.step(
        report,
        Cases.Said.nothing(Act.MERGE),
        viewer.staff().id(),
        change -> change.with(report.handling().repeats(duplicate)));
    var below = reports.duplicatesOf(report.id(), CountFollowers.MOST_DUPLICATES);
    reports.reroot(below.stream().map(Report::id).toList(), root.id());
  }

  private static boolean repeats(Report report, Report root) {
    var duplicate = report.handling().duplicate();
    return report.status() == Status.DUPLICATE
        && duplicate != null
        && duplicate.root().equals(root.id());
  }
}

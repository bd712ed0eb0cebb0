package fr.vigie.casework;

import fr.vigie.follow.CountFollowers;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Duplicate;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A dispatcher finds that a report does not say the same as another after all: it comes back with
/// its own followers, and with the reports that had been merged into it.
public final class SplitReport {

  private final Cases cases;
  private final Reports reports;
  private final CountFollowers count;

  SplitReport(Cases cases, CountFollowers count) {
    this.cases = cases;
    this.reports = cases.reports();
    this.count = count;
  }

  public CaseOutcome split(Viewer viewer, String reportId) {
    return cases.byStaff(viewer, reportId, report -> split(viewer, report));
  }

  private CaseOutcome split(Viewer viewer, Report report) {
    var outcome =
        cases.step(
            report,
            Cases.Said.nothing(Act.SPLIT),
            viewer.staff().id(),
            change -> change.with(report.handling().repeats(null)));
    var duplicate = report.handling().duplicate();
    if (!(outcome instanceof CaseOutcome.Changed) || duplicate == null) {
      return outcome;
    }
    reports.reroot(below(report.id(), duplicate.root()), report.id());
    count.count(report.id());
    count.count(duplicate.root());
    return new CaseOutcome.Changed(reports.find(report.id()).orElseThrow());
  }

  /// Those that were merged into it, or into one of these.
  private List<String> below(String id, String root) {
    var all = reports.duplicatesOf(root, CountFollowers.MOST_DUPLICATES);
    var below = new ArrayList<String>();
    var above = List.of(id);
    while (!above.isEmpty()) {
      var parents = above;
      above = all.stream().filter(r -> parents.contains(of(r))).map(Report::id).toList();
      below.addAll(above);
    }
    return below;
  }

  private static String of(Report report) {
    Duplicate duplicate = Objects.requireNonNull(report.handling().duplicate());
    return duplicate.of();
  }
}

package fr.vigie.casework;

import static fr.vigie.report.Report.Act.ACCEPT;
import static fr.vigie.report.Report.Act.ANSWER;
import static fr.vigie.report.Report.Act.ASK;
import static fr.vigie.report.Report.Act.CLOSE;
import static fr.vigie.report.Report.Act.FORWARD;
import static fr.vigie.report.Report.Act.HAND_OVER;
import static fr.vigie.report.Report.Act.MERGE;
import static fr.vigie.report.Report.Act.PLAN;
import static fr.vigie.report.Report.Act.QUALIFY;
import static fr.vigie.report.Report.Act.REJECT;
import static fr.vigie.report.Report.Act.RETURN;
import static fr.vigie.report.Report.Act.REVIEW;
import static fr.vigie.report.Report.Act.SETTLE;
import static fr.vigie.report.Report.Act.SPLIT;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.ReportSight;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the viewer may do with a report now: by its status, their rights, and whether they filed
/// it.
final class AllowedActs {

  static final Set<String> NEEDS = Set.of("status", "territory", "timeline", "filing");

  private static final Set<Act> OF_STAFF =
      Set.of(QUALIFY, SETTLE, CLOSE, REJECT, MERGE, SPLIT, FORWARD, RETURN, HAND_OVER, ANSWER, ASK);

  private final Clock clock;

  AllowedActs(Clock clock) {
    this.clock = clock;
  }

  /// In the order of their life.
  List<String> of(Row report, Circumstances asked) {
    var possible = ReportLifecycle.acts(Status.valueOf(report.required("status")));
    var may = EnumSet.noneOf(Act.class);
    var viewer = asked.context(Viewer.class);
    ofStaff(report, viewer, may);
    if (ReportSight.of(asked).isOwn(report)) {
      ofReporter(report, may);
    }
    may.retainAll(possible);
    return may.stream().map(Act::name).toList();
  }

  private static void ofStaff(Row report, Viewer viewer, Set<Act> may) {
    var territory = report.required("territory");
    if (viewer.may(Right.HANDLE_REPORTS, territory)) {
      may.addAll(OF_STAFF);
      if (report.within("filing").text("review") != null) {
        may.add(REVIEW);
      }
    }
    if (viewer.may(Right.PLAN_WORK, territory)) {
      may.add(PLAN);
    }
    var receiver = report.within("handling").text("receiver");
    if (receiver != null && viewer.may(Right.HANDLE_REPORTS, receiver)) {
      may.addAll(Set.of(ACCEPT, RETURN));
    }
  }

  private void ofReporter(Row report, Set<Act> may) {
    var handling = report.within("handling");
    if (Boolean.TRUE.equals(handling.flag("isAsked"))) {
      may.add(Act.REPLY);
    }
    if (handling.whole("satisfaction") == null) {
      may.add(Act.RATE);
    }
    if (endedAt(report).plus(ContestReport.WITHIN).isAfter(clock.instant())) {
      may.add(Act.CONTEST);
    }
  }

  /// As {@link ContestReport#endedAt}, of a report as it is stored; of a duplicate, when the report
  /// that is dealt with in its place was mended.
  private static Instant endedAt(Row report) {
    if (Status.DUPLICATE.name().equals(report.text("status"))) {
      return Objects.requireNonNullElse(
          report.within("handling").instant("rootMendedAt"), Instant.EPOCH);
    }
    var last = Instant.EPOCH;
    for (var step : report.rows("timeline")) {
      var at = step.instant("at");
      if (at != null && ReportLifecycle.mends(Act.valueOf(step.required("act")))) {
        last = at;
      }
    }
    return last;
  }
}

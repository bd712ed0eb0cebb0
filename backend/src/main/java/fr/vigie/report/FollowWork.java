package fr.vigie.report;

import fr.vigie.event.EventLog;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reports follow their work order, within the transaction of its change.
public final class FollowWork {

  private static final int MOST = 100;

  private final Reports reports;
  private final EventLog events;
  private final Ids ids;

  FollowWork(Reports reports, EventLog events, Ids ids) {
    this.reports = reports;
    this.events = events;
    this.ids = ids;
  }

  /// What citizens have reported of the same as an alarm and nobody has planned for.
  public List<Report> reported(String alarm) {
    return reports.openOfAlarm(alarm, MOST).stream()
        .filter(report -> ReportLifecycle.after(report.status(), Act.PLAN).isPresent())
        .toList();
  }

  /// Lets the act of the work order happen to its reports.
  ///
  /// @param by the member of staff who acted
  /// @param workOrder the work order that deals with the reports afterwards; null for none
  public void follow(
      List<Report> followers, Act act, Instant at, String by, @Nullable String workOrder) {
    var byStatus = followers.stream().collect(Collectors.groupingBy(Report::status));
    byStatus.forEach((from, group) -> {
      var step = new Step(at, act, ReportLifecycle.after(from, act).orElseThrow());
      var changed = group.stream().map(Report::id).toList();
      reports.step(changed, step, workOrder);
      if (ReportLifecycle.mends(act)) {
        reports.rootsMended(changed, at);
      }
      events.append(group.stream().map(r -> ReportEvents.changed(ids, r, step, by)).toList());
    });
  }
}

package fr.vigie.workorder;

import fr.vigie.report.FollowWork;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reports change from one work order to another, within the transaction under way, and are where
/// that one is: planned, or at work. Who follows one is told of it once.
public final class MoveReports {

  private static final Set<Report.Status> DEALT_WITH =
      EnumSet.of(Report.Status.PLANNED, Report.Status.IN_PROGRESS);

  private final Reports reports;
  private final FollowWork followWork;
  private final Clock clock;

  MoveReports(Reports reports, FollowWork followWork, Clock clock) {
    this.reports = reports;
    this.followWork = followWork;
    this.clock = clock;
  }

  /// Moves those that are dealt with still.
  ///
  /// @param from the work order that deals with them now
  /// @param by the member of staff who decided it
  public void move(WorkOrder from, List<String> ids, WorkOrder to, String by) {
    var moved =
        reports.list(ids).stream()
            .filter(report ->
                from.id().equals(report.workOrder()) && DEALT_WITH.contains(report.status()))
            .toList();
    var isUnderWay = to.status() == Status.IN_PROGRESS || to.status() == Status.ON_HOLD;
    followWork.follow(
        moved, isUnderWay ? Report.Act.JOIN : Report.Act.MOVE, clock.instant(), by, to.id());
  }
}

package fr.vigie.workorder;

import fr.vigie.report.FollowWork;
import fr.vigie.report.Report;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.Reports;
import fr.vigie.workorder.Details.Stamp;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one way in which work orders change, whoever has decided it: the change is kept, the log and
/// those who watch are told, and its reports follow, all within the transaction under way.
public final class KeepWorkOrder {

  private final WorkOrders workOrders;
  private final Reports reports;
  private final FollowWork followWork;
  private final WorkOrderEvents events;
  private final Clock clock;

  KeepWorkOrder(
      WorkOrders workOrders,
      Reports reports,
      FollowWork followWork,
      WorkOrderEvents events,
      Clock clock) {
    this.workOrders = workOrders;
    this.reports = reports;
    this.followWork = followWork;
    this.events = events;
    this.clock = clock;
  }

  /// Who does it, and what they say with it.
  ///
  /// @param isAutomatic whether it happens by itself
  public record Doer(String by, @Nullable String note, boolean isAutomatic) {

    public Doer(String by, @Nullable String note) {
      this(by, note, false);
    }
  }

  /// Keeps one that was not there, with its reports, if they are free.
  public void add(WorkOrder workOrder, List<Report> dealtWith) {
    workOrders.add(workOrder);
    events.append(workOrder);
    var step = workOrder.timeline().getLast();
    followWork.follow(dealtWith, Report.Act.PLAN, step.at(), step.by(), workOrder.id());
  }

  /// Keeps what an act made of one.
  ///
  /// @param changed the one before, with the fields that the act changes
  /// @param change what its lifecycle allows
  /// @return as it is from now on
  public WorkOrder change(
      WorkOrder before, WorkOrder changed, WorkOrderLifecycle.Change change, Doer doer) {
    var step =
        new Step(
            clock.instant(), change.act(), change.to(), doer.by(), doer.note(), doer.isAutomatic());
    var after = Stamps.on(before, changed.after(step), new Stamp(step.at(), step.by()));
    workOrders.put(after);
    events.append(after);
    var ofReports = change.ofReports();
    if (ofReports != null) {
      follow(after, ofReports, step);
    }
    return after;
  }

  /// Keeps who is in the team that work orders are given to: nothing has happened to them, but they
  /// are on the devices of others.
  public void give(List<WorkOrder> changed) {
    workOrders.putAll(changed);
    events.given(changed);
  }

  /// What others have decided of a report meanwhile holds: work taken up again takes those along
  /// that are free.
  private void follow(WorkOrder after, Report.Act act, Step step) {
    var dealtWith =
        reports.list(after.reports()).stream()
            .filter(report -> step.act() != Act.REOPEN || isFree(report, after, act))
            .toList();
    var isFreed = act == Report.Act.UNPLAN;
    followWork.follow(dealtWith, act, step.at(), step.by(), isFreed ? null : after.id());
  }

  private static boolean isFree(Report report, WorkOrder after, Report.Act act) {
    var other = report.workOrder();
    return (other == null || other.equals(after.id()))
        && ReportLifecycle.after(report.status(), act).isPresent();
  }
}

package fr.vigie.workorder;

import fr.vigie.filing.IncidentWork;
import fr.vigie.report.Report;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import java.util.stream.Stream;

/// Reports of what an alarm tells of are dealt with by the work for that alarm.
final class JoinWork implements IncidentWork {

  private static final List<Status> AT_WORK = List.of(Status.IN_PROGRESS, Status.ON_HOLD);

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;

  JoinWork(WorkOrders workOrders, KeepWorkOrder keep) {
    this.workOrders = workOrders;
    this.keep = keep;
  }

  @Override
  public List<Report.Act> join(String workOrder, String report) {
    return workOrders.find(workOrder).map(found -> join(found, report)).orElseGet(List::of);
  }

  private List<Report.Act> join(WorkOrder before, String report) {
    return WorkOrderLifecycle.change(before.status(), Act.JOIN)
        .map(change -> joined(before, change, report))
        .orElseGet(List::of);
  }

  private List<Report.Act> joined(
      WorkOrder before, WorkOrderLifecycle.Change change, String report) {
    var all = Stream.concat(before.reports().stream(), Stream.of(report)).distinct().toList();
    var planner = before.timeline().getFirst().by();
    keep.change(before, before.about(all, before.alarm()), change, new Doer(planner, null, true));
    return AT_WORK.contains(before.status())
        ? List.of(Report.Act.PLAN, Report.Act.START)
        : List.of(Report.Act.PLAN);
  }
}

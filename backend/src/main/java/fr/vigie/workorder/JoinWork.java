package fr.vigie.workorder;

import fr.vigie.report.IncidentWork;
import fr.vigie.report.Report.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;

/// Reports of what an alarm tells of are dealt with by the work for that alarm.
final class JoinWork implements IncidentWork {

  private static final List<Status> BEFORE_WORK =
      List.of(Status.NEW, Status.PLANNED, Status.DISPATCHED, Status.ACCEPTED);

  private final WorkOrders workOrders;
  private final List<WorkOrderWatcher> watchers;

  JoinWork(WorkOrders workOrders, List<WorkOrderWatcher> watchers) {
    this.workOrders = workOrders;
    this.watchers = List.copyOf(watchers);
  }

  @Override
  public List<Act> join(String workOrder, String report) {
    var found = workOrders.find(workOrder);
    if (found.isEmpty() || !workOrders.dealWith(workOrder, report)) {
      return List.of();
    }
    workOrders.find(workOrder).ifPresent(with -> watchers.forEach(each -> each.changed(with)));
    return BEFORE_WORK.contains(found.get().status())
        ? List.of(Act.PLAN)
        : List.of(Act.PLAN, Act.START);
  }
}

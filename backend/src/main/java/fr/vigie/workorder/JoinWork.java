package fr.vigie.workorder;

import fr.vigie.filing.IncidentWork;
import fr.vigie.report.Report.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Clock;
import java.util.List;

/// Reports of what an alarm tells of are dealt with by the work for that alarm.
final class JoinWork implements IncidentWork {

  private final WorkOrders workOrders;
  private final WorkOrderEvents events;
  private final Clock clock;

  JoinWork(WorkOrders workOrders, WorkOrderEvents events, Clock clock) {
    this.workOrders = workOrders;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Act> join(String workOrder, String report) {
    var found = workOrders.find(workOrder);
    if (found.isEmpty() || !workOrders.dealWith(workOrder, report)) {
      return List.of();
    }
    events.joined(found.get(), clock.instant());
    return found.get().status() == Status.PLANNED
        ? List.of(Act.PLAN)
        : List.of(Act.PLAN, Act.START);
  }
}

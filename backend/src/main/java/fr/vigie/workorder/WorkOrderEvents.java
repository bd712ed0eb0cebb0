package fr.vigie.workorder;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.util.List;

/// What the log and those who watch are told of work orders.
final class WorkOrderEvents {

  static final String CHANGED = "WorkOrderChanged";

  private final EventLog log;
  private final List<WorkOrderWatcher> watchers;
  private final Ids ids;

  WorkOrderEvents(EventLog log, List<WorkOrderWatcher> watchers, Ids ids) {
    this.log = log;
    this.watchers = List.copyOf(watchers);
    this.ids = ids;
  }

  /// Tells of the last step of a work order, within the transaction that keeps it.
  void append(WorkOrder workOrder) {
    var step = workOrder.timeline().getLast();
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                CHANGED,
                workOrder.territory(),
                workOrder.id(),
                step.act().name(),
                step.by(),
                step.at())));
    watchers.forEach(watcher -> watcher.changed(workOrder));
  }

  /// Tells who keeps whose work it is; that the team is another, its own event says.
  void given(List<WorkOrder> workOrders) {
    watchers.forEach(watcher -> watcher.given(workOrders));
  }
}

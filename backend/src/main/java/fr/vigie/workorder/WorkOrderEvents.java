package fr.vigie.workorder;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.util.List;

/// What the log is told of work orders.
final class WorkOrderEvents {

  static final String CHANGED = "WorkOrderChanged";

  private final EventLog log;
  private final Ids ids;
  private final List<WorkOrderWatcher> watchers;

  WorkOrderEvents(EventLog log, Ids ids, List<WorkOrderWatcher> watchers) {
    this.log = log;
    this.ids = ids;
    this.watchers = List.copyOf(watchers);
  }

  /// Tells of the last step of a work order.
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
}

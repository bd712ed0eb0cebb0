package fr.vigie.workorder;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import fr.vigie.workorder.WorkOrder.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of work orders.
final class WorkOrderEvents {

  static final String CHANGED = "WorkOrderChanged";

  private final EventLog log;
  private final Ids ids;

  WorkOrderEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /// Tells of the last step of a work order.
  void append(WorkOrder workOrder) {
    var step = workOrder.timeline().getLast();
    append(workOrder, step.act(), step.by(), step.at());
  }

  /// Tells that a report of the same is dealt with by the work that goes on.
  void joined(WorkOrder workOrder, Instant at) {
    append(workOrder, Act.JOIN, null, at);
  }

  private void append(WorkOrder workOrder, Act act, @Nullable String by, Instant at) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                CHANGED,
                workOrder.territory(),
                workOrder.id(),
                act.name(),
                by,
                at)));
  }
}

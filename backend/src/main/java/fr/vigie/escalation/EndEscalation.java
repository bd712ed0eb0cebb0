package fr.vigie.escalation;

import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;

/// Ends what dispatchers are told of late work as soon as it is over, or due later.
final class EndEscalation implements WorkOrderWatcher {

  private final Escalations escalations;
  private final Clock clock;

  EndEscalation(Escalations escalations, Clock clock) {
    this.escalations = escalations;
    this.clock = clock;
  }

  @Override
  public void changed(WorkOrder after) {
    var now = clock.instant();
    if (!after.status().isOpen() || after.dueAt().isAfter(now)) {
      escalations.end(after.id(), now);
    }
  }
}

package fr.vigie.round;

import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrderOutcome;
import java.util.Optional;

/// A stop for a work order is done when its work is: that is finished with it.
final class FinishStop {

  private final FinishWork finishWork;

  FinishStop(FinishWork finishWork) {
    this.finishWork = finishWork;
  }

  /// Why the work cannot be finished; empty when it is, and when there is none to finish.
  Optional<WorkOrderOutcome> unfinished(Viewer viewer, RoundStop stop, RoundStop.Act act) {
    var workOrder = stop.workOrder();
    return workOrder == null || act != RoundStop.Act.COMPLETE
        ? Optional.empty()
        : Optional.of(finishWork.finish(viewer, workOrder))
            .filter(outcome -> !(outcome instanceof WorkOrderOutcome.Changed));
  }
}

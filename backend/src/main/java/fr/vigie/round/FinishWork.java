package fr.vigie.round;

import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrderOutcome;

/// Finishes the work order that a stop is for, by the rules of work orders.
@FunctionalInterface
public interface FinishWork {

  /// Within the transaction under way; what is refused has changed nothing, and what was finished
  /// before is as if it were now.
  WorkOrderOutcome finish(Viewer viewer, String workOrder);
}

package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderOutcome;
import org.jspecify.annotations.Nullable;

/// Why an act on a work order is kept for a dispatcher.
final class WorkReasons {

  private WorkReasons() {}

  /// Null when the act was done.
  static @Nullable Reason of(WorkOrderOutcome outcome) {
    return switch (outcome) {
      case WorkOrderOutcome.Changed _ -> null;
      case WorkOrderOutcome.NotAllowed _ -> Reason.NOT_ASSIGNED;
      case WorkOrderOutcome.TakenByOther _ -> Reason.TAKEN_BY_OTHER;
      case WorkOrderOutcome.WorkOrderNotFound _ -> Reason.WORK_ORDER_NOT_FOUND;
      case WorkOrderOutcome.StatusForbids forbids ->
          forbids.workOrder().status() == Status.CANCELLED
              ? Reason.WORK_ORDER_CANCELLED
              : Reason.STATUS_FORBIDS;
      case WorkOrderOutcome.TasksMissing _ -> Reason.TASKS_MISSING;
      case WorkOrderOutcome.PhotoMissing _ -> Reason.PHOTO_MISSING;
      default -> Reason.INVALID_INPUT;
    };
  }
}

package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrder.Act;

/// Who may do what to a work order, beyond what its status allows.
final class WorkOrderRights {

  private WorkOrderRights() {}

  static boolean maySee(Viewer viewer, WorkOrder workOrder) {
    return viewer.may(Right.SEE_WORK, workOrder.territory());
  }

  /// Agents do the work that was given to them or to nobody; dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    var plans = viewer.may(Right.PLAN_WORK, workOrder.territory());
    var works = viewer.may(Right.DO_WORK, workOrder.territory());
    var own = workOrder.agent() == null || viewer.is(workOrder.agent());
    return plans || (needed(act) == Right.DO_WORK && works && own);
  }

  static Right needed(Act act) {
    return switch (act) {
      case PLAN, CANCEL -> Right.PLAN_WORK;
      case START, HOLD, COMPLETE -> Right.DO_WORK;
    };
  }
}

package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrder.Act;
import org.jspecify.annotations.Nullable;

/// Who may do what to a work order, beyond what its status allows.
final class WorkOrderRights {

  private WorkOrderRights() {}

  static boolean maySee(Viewer viewer, WorkOrder workOrder) {
    return viewer.may(Right.SEE_WORK, workOrder.territory());
  }

  /// Agents do the work that was given to them or to nobody; dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    return may(viewer, act, workOrder.territory(), workOrder.agent());
  }

  static boolean may(Viewer viewer, Act act, String territory, @Nullable String agent) {
    var plans = viewer.may(Right.PLAN_WORK, territory);
    var works = viewer.may(Right.DO_WORK, territory);
    var own = agent == null || viewer.is(agent);
    return plans || (needed(act) == Right.DO_WORK && works && own);
  }

  static Right needed(Act act) {
    return switch (act) {
      case PLAN, CANCEL, JOIN -> Right.PLAN_WORK;
      case START, HOLD, COMPLETE -> Right.DO_WORK;
    };
  }
}

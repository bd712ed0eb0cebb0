package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrder.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may do what to a work order, beyond what its status allows.
final class WorkOrderRights {

  private WorkOrderRights() {}

  static boolean maySee(Viewer viewer, WorkOrder workOrder) {
    return viewer.may(Right.SEE_WORK, workOrder.territory());
  }

  /// Agents do the work that was given to them or to nobody; dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    return may(viewer, act, workOrder.territory(), isTheirs(viewer, workOrder));
  }

  /// @param isTheirs whether it was given to the viewer or to nobody
  static boolean may(Viewer viewer, Act act, String territory, boolean isTheirs) {
    return viewer.may(Right.PLAN_WORK, territory)
        || (needed(act) == Right.DO_WORK && viewer.may(Right.DO_WORK, territory) && isTheirs);
  }

  private static boolean isTheirs(Viewer viewer, WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    return isTheirs(viewer, workOrder.agent(), staffing.crew(), staffing.contractor());
  }

  static boolean isTheirs(
      Viewer viewer, @Nullable String agent, List<String> crew, @Nullable String contractor) {
    return viewer.is(agent)
        || crew.stream().anyMatch(viewer::is)
        || (agent == null && contractor == null);
  }

  static Right needed(Act act) {
    return switch (act) {
      case OPEN,
          PLAN,
          ASSIGN,
          CHANGE,
          DISPATCH,
          LAPSE,
          VERIFY,
          REOPEN,
          CANCEL,
          MERGE,
          ABSORB,
          SPLIT ->
          Right.PLAN_WORK;
      case ACCEPT, REFUSE, START, HOLD, RECORD, ATTACH, COMPLETE, GIVE_UP -> Right.DO_WORK;
    };
  }
}

package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.workorder.WorkOrder.Act;
import java.util.List;

/// Who may do what to a work order, beyond what its status allows.
final class WorkOrderRights {

  private WorkOrderRights() {}

  static boolean maySee(Viewer viewer, WorkOrder workOrder) {
    return viewer.may(Right.SEE_WORK, workOrder.territory());
  }

  /// Agents do the work that is theirs or nobody's; dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    return may(viewer, act, workOrder.territory(), isTheirs(viewer, workOrder));
  }

  /// The same of one of which only so much is known.
  ///
  /// @param isTheirs whether it is the viewer's or nobody's
  static boolean may(Viewer viewer, Act act, String territory, boolean isTheirs) {
    return viewer.may(Right.PLAN_WORK, territory)
        || (needed(act) == Right.DO_WORK && viewer.may(Right.DO_WORK, territory) && isTheirs);
  }

  private static boolean isTheirs(Viewer viewer, WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    return isTheirs(
        viewer,
        WorkReceivers.of(workOrder),
        workOrder.agent() == null && staffing.team() == null && staffing.contractor() == null);
  }

  /// @param receivers as {@link WorkReceivers} says
  /// @param isNobodys whether it was given to no agent, no team and no contractor
  static boolean isTheirs(Viewer viewer, List<String> receivers, boolean isNobodys) {
    return isNobodys || receivers.stream().anyMatch(viewer::is);
  }

  /// Whether it was the viewer's as one of a team, until another of them took it on.
  static boolean wasTaken(Viewer viewer, Act act, WorkOrder workOrder) {
    return needed(act) == Right.DO_WORK
        && viewer.may(Right.DO_WORK, workOrder.territory())
        && workOrder.details().staffing().members().stream().anyMatch(viewer::is);
  }

  static Right needed(Act act) {
    return switch (act) {
      case OPEN,
          PLAN,
          ASSIGN,
          CHANGE,
          DISPATCH,
          LAPSE,
          DISBAND,
          VERIFY,
          REOPEN,
          CANCEL,
          MERGE,
          ABSORB,
          SPLIT,
          JOIN ->
          Right.PLAN_WORK;
      case ACCEPT, REFUSE, START, HOLD, RECORD, ATTACH, COMPLETE, GIVE_UP -> Right.DO_WORK;
    };
  }
}

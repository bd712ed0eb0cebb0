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
    return WorkSight.of(viewer).sees(workOrder);
  }

  /// Agents do the work that is theirs or nobody's, a contractor's people what was given to it;
  /// dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    return may(
        viewer,
        act,
        workOrder.territory(),
        new Given(
            WorkReceivers.of(workOrder),
            staffing.contractor(),
            workOrder.agent() == null && staffing.team() == null && staffing.contractor() == null));
  }

  /// The same of one of which only so much is known.
  static boolean may(Viewer viewer, Act act, String territory, Given given) {
    return viewer.may(Right.PLAN_WORK, territory)
        || (needed(act) == Right.DO_WORK
            && (viewer.worksFor(given.contractor())
                || (viewer.may(Right.DO_WORK, territory) && isTheirs(viewer, given))));
  }

  /// Who has a work order.
  ///
  /// @param receivers as {@link WorkReceivers} says
  /// @param isNobodys whether it was given to no agent, no team and no contractor
  record Given(List<String> receivers, @Nullable String contractor, boolean isNobodys) {}

  private static boolean isTheirs(Viewer viewer, Given given) {
    return given.isNobodys() || given.receivers().stream().anyMatch(viewer::is);
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

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

  /// Agents do the work that was given to them or to nobody, a contractor's people what was given to
  /// it; dispatchers anybody's.
  static boolean may(Viewer viewer, Act act, WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    return may(
        viewer,
        act,
        workOrder.territory(),
        new Given(workOrder.agent(), staffing.crew(), staffing.contractor()));
  }

  /// The same of one of which only so much is known.
  static boolean may(Viewer viewer, Act act, String territory, Given given) {
    return viewer.may(Right.PLAN_WORK, territory)
        || (needed(act) == Right.DO_WORK
            && (viewer.worksFor(given.contractor())
                || (viewer.may(Right.DO_WORK, territory) && isTheirs(viewer, given))));
  }

  /// Who a work order was given to.
  record Given(@Nullable String agent, List<String> crew, @Nullable String contractor) {}

  private static boolean isTheirs(Viewer viewer, Given given) {
    return viewer.is(given.agent())
        || given.crew().stream().anyMatch(viewer::is)
        || (given.agent() == null && given.contractor() == null);
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
          SPLIT,
          JOIN ->
          Right.PLAN_WORK;
      case ACCEPT, REFUSE, START, HOLD, RECORD, ATTACH, COMPLETE, GIVE_UP -> Right.DO_WORK;
    };
  }
}

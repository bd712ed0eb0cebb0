package fr.vigie.workorder;

import static fr.vigie.workorder.WorkOrder.Act.CANCEL;
import static fr.vigie.workorder.WorkOrder.Act.COMPLETE;
import static fr.vigie.workorder.WorkOrder.Act.HOLD;
import static fr.vigie.workorder.WorkOrder.Act.START;
import static fr.vigie.workorder.WorkOrder.Status.CANCELLED;
import static fr.vigie.workorder.WorkOrder.Status.DONE;
import static fr.vigie.workorder.WorkOrder.Status.IN_PROGRESS;
import static fr.vigie.workorder.WorkOrder.Status.ON_HOLD;
import static fr.vigie.workorder.WorkOrder.Status.PLANNED;

import fr.vigie.report.Report;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a work order's status allows, what becomes of it, and what its reports go through;
/// every other pair is refused. PLAN is not here: work orders begin with it.
final class WorkOrderLifecycle {

  /// What an act leads to.
  record Change(Status from, Act act, Status to, Report.Act ofReports) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(PLANNED, START, IN_PROGRESS, Report.Act.START),
          new Change(PLANNED, CANCEL, CANCELLED, Report.Act.UNPLAN),
          new Change(IN_PROGRESS, HOLD, ON_HOLD, Report.Act.HOLD),
          new Change(IN_PROGRESS, COMPLETE, DONE, Report.Act.RESOLVE),
          new Change(ON_HOLD, START, IN_PROGRESS, Report.Act.START),
          new Change(ON_HOLD, CANCEL, CANCELLED, Report.Act.UNPLAN));

  private WorkOrderLifecycle() {}

  static Optional<Change> change(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .findFirst();
  }
}

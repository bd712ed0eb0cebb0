package fr.vigie.workorder;

import static fr.vigie.workorder.WorkOrder.Act.ABSORB;
import static fr.vigie.workorder.WorkOrder.Act.ACCEPT;
import static fr.vigie.workorder.WorkOrder.Act.ASSIGN;
import static fr.vigie.workorder.WorkOrder.Act.ATTACH;
import static fr.vigie.workorder.WorkOrder.Act.CANCEL;
import static fr.vigie.workorder.WorkOrder.Act.CHANGE;
import static fr.vigie.workorder.WorkOrder.Act.COMPLETE;
import static fr.vigie.workorder.WorkOrder.Act.DISBAND;
import static fr.vigie.workorder.WorkOrder.Act.DISPATCH;
import static fr.vigie.workorder.WorkOrder.Act.GIVE_UP;
import static fr.vigie.workorder.WorkOrder.Act.HOLD;
import static fr.vigie.workorder.WorkOrder.Act.JOIN;
import static fr.vigie.workorder.WorkOrder.Act.LAPSE;
import static fr.vigie.workorder.WorkOrder.Act.MERGE;
import static fr.vigie.workorder.WorkOrder.Act.RECORD;
import static fr.vigie.workorder.WorkOrder.Act.REFUSE;
import static fr.vigie.workorder.WorkOrder.Act.REOPEN;
import static fr.vigie.workorder.WorkOrder.Act.SPLIT;
import static fr.vigie.workorder.WorkOrder.Act.START;
import static fr.vigie.workorder.WorkOrder.Act.VERIFY;
import static fr.vigie.workorder.WorkOrder.Status.ACCEPTED;
import static fr.vigie.workorder.WorkOrder.Status.CANCELLED;
import static fr.vigie.workorder.WorkOrder.Status.CANNOT_COMPLETE;
import static fr.vigie.workorder.WorkOrder.Status.DISPATCHED;
import static fr.vigie.workorder.WorkOrder.Status.DONE;
import static fr.vigie.workorder.WorkOrder.Status.IN_PROGRESS;
import static fr.vigie.workorder.WorkOrder.Status.NEW;
import static fr.vigie.workorder.WorkOrder.Status.ON_HOLD;
import static fr.vigie.workorder.WorkOrder.Status.PLANNED;
import static fr.vigie.workorder.WorkOrder.Status.VERIFIED;

import fr.vigie.report.Report;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which acts a work order's status allows, what becomes of it, and what its reports go through;
/// every other pair is refused. OPEN and PLAN are not here: work orders begin with one of them.
public final class WorkOrderLifecycle {

  /// What an act leads to.
  ///
  /// @param ofReports what its reports go through; null when nothing happens to them
  public record Change(Status from, Act act, Status to, Report.@Nullable Act ofReports) {}

  /// One line an act: what it leads to, what reports go through, and from where. Who works in a
  /// small territory starts what was never sent to anybody.
  private static final List<Change> ALLOWED =
      Stream.of(
              to(PLANNED, ASSIGN, null, NEW, PLANNED, DISPATCHED, ACCEPTED, ON_HOLD),
              to(DISPATCHED, DISPATCH, null, PLANNED),
              to(ACCEPTED, ACCEPT, null, DISPATCHED),
              to(NEW, REFUSE, null, DISPATCHED),
              to(NEW, LAPSE, null, DISPATCHED),
              to(IN_PROGRESS, START, Report.Act.START, PLANNED, DISPATCHED, ACCEPTED, ON_HOLD),
              to(ON_HOLD, HOLD, Report.Act.HOLD, IN_PROGRESS),
              to(DONE, COMPLETE, Report.Act.RESOLVE, IN_PROGRESS),
              to(
                  CANNOT_COMPLETE,
                  GIVE_UP,
                  Report.Act.UNPLAN,
                  PLANNED,
                  DISPATCHED,
                  ACCEPTED,
                  IN_PROGRESS,
                  ON_HOLD),
              to(VERIFIED, VERIFY, null, DONE),
              to(PLANNED, REOPEN, Report.Act.REOPEN, DONE, VERIFIED),
              to(PLANNED, REOPEN, Report.Act.PLAN, CANNOT_COMPLETE),
              to(CANCELLED, CANCEL, Report.Act.UNPLAN, NEW, PLANNED, DISPATCHED, ACCEPTED, ON_HOLD),
              to(CANCELLED, MERGE, null, NEW, PLANNED, DISPATCHED, ACCEPTED, ON_HOLD),
              stays(CHANGE, NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD),
              stays(ABSORB, NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD),
              stays(DISBAND, NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD),
              stays(JOIN, NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD),
              stays(SPLIT, NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD),
              // What was noted without a network arrives when the work may be over.
              stays(
                  RECORD,
                  PLANNED,
                  DISPATCHED,
                  ACCEPTED,
                  IN_PROGRESS,
                  ON_HOLD,
                  DONE,
                  VERIFIED,
                  CANNOT_COMPLETE),
              stays(ATTACH, Status.values()))
          .flatMap(List::stream)
          .toList();

  private WorkOrderLifecycle() {}

  public static Optional<Change> change(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .findFirst();
  }

  private static List<Change> to(
      Status to, Act act, Report.@Nullable Act ofReports, Status... from) {
    return Stream.of(from).map(status -> new Change(status, act, to, ofReports)).toList();
  }

  private static List<Change> stays(Act act, Status... in) {
    return Stream.of(in).map(status -> new Change(status, act, status, null)).toList();
  }
}

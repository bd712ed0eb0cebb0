package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.FollowWork;
import fr.vigie.report.Reports;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What happens to a work order once it is planned. An act said again by the same person, because
/// its answer was lost, changes nothing and is answered the same.
public final class WorkOrderActs {

  public sealed interface Outcome {
    record Changed(WorkOrder workOrder) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record WorkOrderNotFound(String workOrderId) implements Outcome {}

    record StatusForbids(WorkOrder workOrder) implements Outcome {}
  }

  private final WorkOrders workOrders;
  private final Reports reports;
  private final FollowWork followWork;
  private final WorkOrderEvents events;
  private final Transactions transactions;
  private final Clock clock;

  WorkOrderActs(
      WorkOrders workOrders,
      Reports reports,
      FollowWork followWork,
      WorkOrderEvents events,
      Transactions transactions,
      Clock clock) {
    this.workOrders = workOrders;
    this.reports = reports;
    this.followWork = followWork;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome start(Viewer viewer, String workOrderId) {
    return act(viewer, workOrderId, Act.START, null);
  }

  public Outcome hold(Viewer viewer, String workOrderId, String reason) {
    return act(viewer, workOrderId, Act.HOLD, reason);
  }

  public Outcome complete(Viewer viewer, String workOrderId, @Nullable String note) {
    return act(viewer, workOrderId, Act.COMPLETE, note);
  }

  public Outcome cancel(Viewer viewer, String workOrderId, String reason) {
    return act(viewer, workOrderId, Act.CANCEL, reason);
  }

  private Outcome act(Viewer viewer, String id, Act act, @Nullable String note) {
    return transactions.run(() ->
        workOrders
            .find(id)
            .filter(workOrder -> WorkOrderRights.maySee(viewer, workOrder))
            .map(workOrder -> act(viewer, workOrder, act, note))
            .orElseGet(() -> new Outcome.WorkOrderNotFound(id)));
  }

  private Outcome act(Viewer viewer, WorkOrder workOrder, Act act, @Nullable String note) {
    if (!WorkOrderRights.may(viewer, act, workOrder)) {
      return new Outcome.NotAllowed(WorkOrderRights.needed(act));
    }
    var last = workOrder.timeline().getLast();
    if (last.act() == act && viewer.is(last.by())) {
      return new Outcome.Changed(workOrder);
    }
    return WorkOrderLifecycle.change(workOrder.status(), act)
        .<Outcome>map(change -> new Outcome.Changed(change(viewer, workOrder, change, note)))
        .orElseGet(() -> new Outcome.StatusForbids(workOrder));
  }

  private WorkOrder change(
      Viewer viewer, WorkOrder workOrder, WorkOrderLifecycle.Change change, @Nullable String note) {
    var by = viewer.staff().id();
    var step = new Step(clock.instant(), change.act(), change.to(), by, note);
    var after = workOrder.after(step);
    workOrders.step(workOrder.id(), step);
    events.append(after);
    followWork.follow(
        reports.list(workOrder.reports()),
        change.ofReports(),
        step.at(),
        by,
        change.act() == Act.CANCEL ? null : workOrder.id());
    return after;
  }
}

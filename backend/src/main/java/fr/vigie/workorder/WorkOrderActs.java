package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder.Act;
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
  private final KeepWorkOrder keep;
  private final Transactions transactions;

  WorkOrderActs(WorkOrders workOrders, KeepWorkOrder keep, Transactions transactions) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.transactions = transactions;
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
    return keep.change(workOrder, workOrder, change, new Doer(viewer.staff().id(), note));
  }
}

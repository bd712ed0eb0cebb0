package fr.vigie.workorder;

import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderActs.Outcome;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an agent does to a work order and notes with it, by the lifecycle and the rights of all
/// others. What changes nothing is no step.
public final class DoFieldAct {

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;
  private final Transactions transactions;

  DoFieldAct(WorkOrders workOrders, KeepWorkOrder keep, Transactions transactions) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.transactions = transactions;
  }

  /// Does it.
  ///
  /// @param noted what else is known of the work order from then on
  public Outcome act(
      Viewer viewer, String id, Act act, @Nullable String note, UnaryOperator<WorkOrder> noted) {
    return transactions.run(() ->
        workOrders
            .find(id)
            .filter(workOrder -> WorkOrderRights.maySee(viewer, workOrder))
            .map(workOrder -> act(viewer, workOrder, act, note, noted))
            .orElseGet(() -> new Outcome.WorkOrderNotFound(id)));
  }

  private Outcome act(
      Viewer viewer,
      WorkOrder before,
      Act act,
      @Nullable String note,
      UnaryOperator<WorkOrder> noted) {
    if (!WorkOrderRights.may(viewer, act, before)) {
      return new Outcome.NotAllowed(WorkOrderRights.needed(act));
    }
    var change = WorkOrderLifecycle.change(before.status(), act);
    if (change.isEmpty()) {
      return isSaidAgain(viewer, before, act)
          ? new Outcome.Changed(before)
          : new Outcome.StatusForbids(before);
    }
    var changed = noted.apply(before);
    if (act == Act.RECORD && note == null && changed.equals(before)) {
      return new Outcome.Changed(before);
    }
    var doer = new Doer(viewer.staff().id(), note);
    return new Outcome.Changed(keep.change(before, changed, change.get(), doer));
  }

  private static boolean isSaidAgain(Viewer viewer, WorkOrder before, Act act) {
    var last = before.timeline().getLast();
    return last.act() == act && viewer.is(last.by());
  }
}

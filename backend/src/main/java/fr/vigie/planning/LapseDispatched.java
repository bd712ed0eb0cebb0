package fr.vigie.planning;

import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderLifecycle;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;

/// Work that was sent out and not taken on in time comes back to the dispatcher, and is nobody's.
/// Several backends may look at once: what one took back waits for nobody any more.
public final class LapseDispatched {

  private static final int MOST_AT_ONCE = 50;

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Clock clock;

  LapseDispatched(
      WorkOrders workOrders, KeepWorkOrder keep, Transactions transactions, Clock clock) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean lapse() {
    var late = workOrders.notAccepted(clock.instant(), MOST_AT_ONCE);
    for (var id : late) {
      transactions.run(() -> {
        var found = workOrders.find(id).filter(this::isLate);
        found.ifPresent(this::takeBack);
        return found;
      });
    }
    return late.size() == MOST_AT_ONCE;
  }

  private boolean isLate(WorkOrder workOrder) {
    var until = workOrder.details().staffing().acceptBy();
    return workOrder.status() == Status.DISPATCHED
        && until != null
        && until.isBefore(clock.instant());
  }

  private void takeBack(WorkOrder workOrder) {
    keep.change(
        workOrder,
        workOrder
            .assigned(null, workOrder.plannedFor())
            .with(workOrder.details().with(Staffing.NONE)),
        WorkOrderLifecycle.change(Status.DISPATCHED, Act.LAPSE).orElseThrow(),
        new Doer(sender(workOrder), null, true));
  }

  private static String sender(WorkOrder workOrder) {
    return workOrder.timeline().reversed().stream()
        .filter(step -> step.act() == Act.DISPATCH)
        .findFirst()
        .orElseThrow()
        .by();
  }
}

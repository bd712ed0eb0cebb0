package fr.vigie.workorder;

import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How every act on a work order goes: whoever may not see it is told that there is none, the right
/// comes before the status, and what it does is kept with its event and what its reports go
/// through, or not at all. An act said again by the same person, because its answer was lost,
/// changes nothing and is answered the same, also to a contractor's who has just refused it and
/// sees it no more.
public final class ActOnWorkOrder {

  /// What happens beside what people decide: by it, what they decided last is not forgotten.
  private static final Set<Act> ASIDE =
      Set.of(Act.RECORD, Act.ATTACH, Act.CHANGE, Act.DISBAND, Act.JOIN);

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;
  private final Transactions transactions;

  ActOnWorkOrder(WorkOrders workOrders, KeepWorkOrder keep, Transactions transactions) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.transactions = transactions;
  }

  /// Which act on which work order.
  ///
  /// @param note why, or what was done
  public record Request(String workOrderId, Act act, @Nullable String note) {}

  /// What an act does to a work order, besides to its status.
  @FunctionalInterface
  public interface Deed {

    /// The work order with the fields that the act changes, as {@link Changed}, or a refusal,
    /// before which nothing may be written. Runs within the transaction, perhaps more than once.
    WorkOrderOutcome on(WorkOrder workOrder);
  }

  /// An act that changes the status only.
  public WorkOrderOutcome act(Viewer viewer, Request request) {
    return act(viewer, request, Changed::new);
  }

  public WorkOrderOutcome act(Viewer viewer, Request request, Deed deed) {
    return transactions.run(() -> within(viewer, request, deed));
  }

  /// The same within a transaction that is under way.
  public WorkOrderOutcome within(Viewer viewer, Request request, Deed deed) {
    return workOrders
        .find(request.workOrderId())
        .filter(
            found -> WorkOrderRights.maySee(viewer, found) || hasRefused(viewer, found, request))
        .map(found -> on(viewer, found, request, deed))
        .orElseGet(() -> new WorkOrderOutcome.WorkOrderNotFound(request.workOrderId()));
  }

  private WorkOrderOutcome on(Viewer viewer, WorkOrder workOrder, Request request, Deed deed) {
    if (hasRefused(viewer, workOrder, request)) {
      return new Changed(workOrder);
    }
    if (!WorkOrderRights.may(viewer, request.act(), workOrder)) {
      return refused(viewer, workOrder, request.act());
    }
    if (isRepeated(viewer, workOrder, request.act())) {
      return new Changed(workOrder);
    }
    var change = WorkOrderLifecycle.change(workOrder.status(), request.act());
    if (change.isEmpty()) {
      return new WorkOrderOutcome.StatusForbids(workOrder);
    }
    var done = deed.on(workOrder);
    return done instanceof Changed(var changed)
        ? new Changed(keep(viewer, workOrder, changed, change.get(), request.note()))
        : done;
  }

  private static WorkOrderOutcome refused(Viewer viewer, WorkOrder workOrder, Act act) {
    return WorkOrderRights.wasTaken(viewer, act, workOrder)
        ? new WorkOrderOutcome.TakenByOther(workOrder)
        : new WorkOrderOutcome.NotAllowed(WorkOrderRights.needed(act));
  }

  private WorkOrder keep(
      Viewer viewer,
      WorkOrder before,
      WorkOrder changed,
      WorkOrderLifecycle.Change change,
      @Nullable String note) {
    return change.to() == before.status() && changed.equals(before) && note == null
        ? before
        : keep.change(before, changed, change, new Doer(viewer.staff().id(), note));
  }

  /// Of those only who still work for a contractor of the territory.
  private static boolean hasRefused(Viewer viewer, WorkOrder workOrder, Request request) {
    return request.act() == Act.REFUSE
        && !WorkSight.of(viewer, workOrder.territory()).contractors().isEmpty()
        && workOrder.timeline().getLast().act() == Act.REFUSE
        && viewer.is(workOrder.timeline().getLast().by());
  }

  private static boolean isRepeated(Viewer viewer, WorkOrder workOrder, Act act) {
    return !ASIDE.contains(act)
        && workOrder.timeline().reversed().stream()
            .filter(step -> !ASIDE.contains(step.act()))
            .findFirst()
            .filter(last -> last.act() == act && viewer.is(last.by()))
            .isPresent()
        && WorkOrderLifecycle.change(workOrder.status(), act).isEmpty();
  }
}

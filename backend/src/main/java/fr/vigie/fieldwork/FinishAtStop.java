package fr.vigie.fieldwork;

import fr.vigie.identity.Viewer;
import fr.vigie.round.FinishWork;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrders;
import java.util.Set;

/// What a stop of a round is for is finished with it, by the same acts and rights as elsewhere;
/// what was done before, by whomever, needs nothing more.
final class FinishAtStop implements FinishWork {

  private static final Set<Status> FINISHED = Set.of(Status.DONE, Status.VERIFIED);

  private final WorkOrders workOrders;
  private final AgentActs acts;

  FinishAtStop(WorkOrders workOrders, AgentActs acts) {
    this.workOrders = workOrders;
    this.acts = acts;
  }

  @Override
  public WorkOrderOutcome finish(Viewer viewer, String workOrder) {
    return workOrders
        .find(workOrder)
        .filter(found -> FINISHED.contains(found.status()))
        .<WorkOrderOutcome>map(WorkOrderOutcome.Changed::new)
        .orElseGet(() -> acts.finish(viewer, workOrder));
  }
}

package fr.vigie.planning;

import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.Viewer;
import fr.vigie.team.Teams;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.Progress.Verification;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a dispatcher decides of a work order with a word of why: sends it out, calls it off, finds
/// that it holds, or has it taken up again.
public final class DispatcherActs {

  private final ActOnWorkOrder acts;
  private final Teams teams;
  private final KnownContractors contractors;
  private final Clock clock;

  DispatcherActs(ActOnWorkOrder acts, Teams teams, KnownContractors contractors, Clock clock) {
    this.acts = acts;
    this.teams = teams;
    this.contractors = contractors;
    this.clock = clock;
  }

  /// Sends it to who is to do it.
  ///
  /// @param acceptBy until when they have to take it on, lest it come back; null for no limit
  public WorkOrderOutcome dispatch(Viewer viewer, String workOrderId, @Nullable Instant acceptBy) {
    return acts.act(
        viewer, of(workOrderId, Act.DISPATCH, null), workOrder -> dispatched(workOrder, acceptBy));
  }

  public WorkOrderOutcome cancel(Viewer viewer, String workOrderId, String reason) {
    return acts.act(viewer, of(workOrderId, Act.CANCEL, reason));
  }

  public WorkOrderOutcome verify(Viewer viewer, String workOrderId, @Nullable String note) {
    var verification = new Verification(clock.instant(), viewer.id());
    return acts.act(
        viewer, of(workOrderId, Act.VERIFY, note), workOrder -> verified(workOrder, verification));
  }

  public WorkOrderOutcome reopen(Viewer viewer, String workOrderId, String reason) {
    return acts.act(viewer, of(workOrderId, Act.REOPEN, reason), this::reopened);
  }

  private static ActOnWorkOrder.Request of(String workOrderId, Act act, @Nullable String note) {
    return new ActOnWorkOrder.Request(workOrderId, act, note);
  }

  private static WorkOrderOutcome dispatched(WorkOrder workOrder, @Nullable Instant acceptBy) {
    var staffing = workOrder.details().staffing();
    return workOrder.agent() == null && staffing.team() == null && staffing.contractor() == null
        ? new WorkOrderOutcome.NobodyAssigned(workOrder)
        : new WorkOrderOutcome.Changed(
            workOrder.with(workOrder.details().with(staffing.acceptedBy(acceptBy))));
  }

  private static WorkOrderOutcome verified(WorkOrder workOrder, Verification verification) {
    var details = workOrder.details();
    return new WorkOrderOutcome.Changed(
        workOrder.with(details.with(details.progress().verified(verification))));
  }

  private WorkOrderOutcome reopened(WorkOrder workOrder) {
    var details = workOrder.details();
    return new WorkOrderOutcome.Changed(
        workOrder.with(details.with(details.progress().reopened()).with(staffingNow(workOrder))));
  }

  /// While it was over, its team may have changed or been disbanded, and its contractor have ended.
  private Staffing staffingNow(WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    var contractor = staffing.contractor();
    if (contractor != null && !contractors.hold(contractor, workOrder.territory())) {
      return Staffing.NONE;
    }
    var team = staffing.team();
    return team == null
        ? staffing
        : teams
            .hold(team, workOrder.territory())
            .map(held -> staffing.of(team, held.members()))
            .orElseGet(staffing::ofNoTeam);
  }
}

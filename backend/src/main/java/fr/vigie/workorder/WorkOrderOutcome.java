package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.task.Misfit;
import fr.vigie.task.Task;
import java.util.List;

/// What came of an act on a work order.
public sealed interface WorkOrderOutcome {

  record Changed(WorkOrder workOrder) implements WorkOrderOutcome {}

  record NotAllowed(Right right) implements WorkOrderOutcome {}

  /// There is none, or the viewer has no business with it.
  record WorkOrderNotFound(String workOrderId) implements WorkOrderOutcome {}

  /// The work order is not where the act begins, perhaps since a moment ago.
  record StatusForbids(WorkOrder workOrder) implements WorkOrderOutcome {}

  /// It was given to the team, and another of it took it on before.
  record TakenByOther(WorkOrder workOrder) implements WorkOrderOutcome {}

  record ClientIdReused(String clientId) implements WorkOrderOutcome {}

  record AgentNotFound(String agentId) implements WorkOrderOutcome {}

  /// None that works for the territory has this id.
  record ContractorNotFound(String contractorId) implements WorkOrderOutcome {}

  record TeamNotFound(String teamId) implements WorkOrderOutcome {}

  record AssetNotFound(String assetId) implements WorkOrderOutcome {}

  /// It is nobody's, so it cannot be sent to anybody.
  record NobodyAssigned(WorkOrder workOrder) implements WorkOrderOutcome {}

  /// An answer does not fit the task, or there is no such task.
  record TaskUnfit(String taskId, Misfit reason, String rule) implements WorkOrderOutcome {}

  /// Tasks that have to be done first.
  record TasksMissing(WorkOrder workOrder, List<Task> tasks) implements WorkOrderOutcome {}

  /// A photo of the place after the work has to be there, or announced.
  record PhotoMissing(WorkOrder workOrder) implements WorkOrderOutcome {}

  record PartNotFound(String partId) implements WorkOrderOutcome {}

  /// The equipment is not that of the work order, or may not be changed so.
  record AssetUnfit(String assetId, String rule) implements WorkOrderOutcome {}

  /// One incident is one work order, and never in a circle or between territories.
  record MergeUnfit(String workOrderId) implements WorkOrderOutcome {}

  /// Not a report of the work order, or all of them.
  record SplitUnfit(String reportId) implements WorkOrderOutcome {}
}

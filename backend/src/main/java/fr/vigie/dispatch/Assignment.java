package fr.vigie.dispatch;

import fr.vigie.dispatch.AssignWorkOrders.Item;
import fr.vigie.identity.Right;
import fr.vigie.workorder.WorkOrder;
import java.util.Objects;
import java.util.Optional;

/// What came of one of many work orders that were assigned at once.
public sealed interface Assignment {

  record Assigned(WorkOrder workOrder) implements Assignment {}

  record AgentNotFound(String agentId) implements Assignment {}

  record ContractorNotFound(String contractorId) implements Assignment {}

  record NotAllowed(Right right) implements Assignment {}

  record StatusForbids(WorkOrder workOrder) implements Assignment {}

  record TeamNotFound(String teamId) implements Assignment {}

  record WorkOrderNotFound(String workOrderId) implements Assignment {}

  /// By which it is remembered what was answered.
  default Code code() {
    return switch (this) {
      case Assigned _ -> Code.ASSIGNED;
      case AgentNotFound _ -> Code.AGENT_NOT_FOUND;
      case ContractorNotFound _ -> Code.CONTRACTOR_NOT_FOUND;
      case NotAllowed _ -> Code.NOT_ALLOWED;
      case StatusForbids _ -> Code.STATUS_FORBIDS;
      case TeamNotFound _ -> Code.TEAM_NOT_FOUND;
      case WorkOrderNotFound _ -> Code.WORK_ORDER_NOT_FOUND;
    };
  }

  /// What may come of one.
  enum Code {
    ASSIGNED,
    AGENT_NOT_FOUND,
    CONTRACTOR_NOT_FOUND,
    NOT_ALLOWED,
    STATUS_FORBIDS,
    TEAM_NOT_FOUND,
    WORK_ORDER_NOT_FOUND;

    /// The same answer again, with the work order as it is now.
    Assignment of(Item item, Optional<WorkOrder> workOrder) {
      return switch (this) {
        case ASSIGNED -> new Assigned(workOrder.orElseThrow());
        case AGENT_NOT_FOUND -> new AgentNotFound(Objects.requireNonNull(item.agent()));
        case CONTRACTOR_NOT_FOUND ->
            new ContractorNotFound(Objects.requireNonNull(item.contractor()));
        case NOT_ALLOWED -> new NotAllowed(Right.PLAN_WORK);
        case STATUS_FORBIDS -> new StatusForbids(workOrder.orElseThrow());
        case TEAM_NOT_FOUND -> new TeamNotFound(Objects.requireNonNull(item.team()));
        case WORK_ORDER_NOT_FOUND -> new WorkOrderNotFound(item.workOrder());
      };
    }
  }
}

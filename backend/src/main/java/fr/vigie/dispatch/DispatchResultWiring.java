package fr.vigie.dispatch;

import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;

/// Which type each outcome is of what dispatchers say of much work.
final class DispatchResultWiring {

  private DispatchResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "AssignWorkOrdersResult",
            type ->
                type.typeResolver(
                    TypeNames.of(AssignWorkOrders.Outcome.class, DispatchResultWiring::all)))
        .type(
            "AssignmentResult",
            type -> type.typeResolver(TypeNames.of(Assignment.class, DispatchResultWiring::one)));
  }

  private static String all(AssignWorkOrders.Outcome outcome) {
    return switch (outcome) {
      case AssignWorkOrders.Outcome.Answered _ -> "AssignWorkOrdersSuccess";
      case AssignWorkOrders.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AssignWorkOrders.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String one(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Assigned _ -> "AssignmentSuccess";
      case Assignment.AgentNotFound _ -> "AgentNotFoundProblem";
      case Assignment.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case Assignment.NotAllowed _ -> "NotAllowedProblem";
      case Assignment.StatusForbids _ -> "WorkOrderStatusProblem";
      case Assignment.TeamNotFound _ -> "TeamNotFoundProblem";
      case Assignment.WorkOrderNotFound _ -> "WorkOrderNotFoundProblem";
    };
  }
}

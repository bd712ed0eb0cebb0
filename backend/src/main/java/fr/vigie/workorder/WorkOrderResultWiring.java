package fr.vigie.workorder;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of planning and of the acts is, and what people read when it is a
/// problem.
final class WorkOrderResultWiring {

  private static final List<String> ACTS = List.of("Start", "Hold", "Complete", "Cancel");

  private WorkOrderResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(
        wiring,
        "PlanWorkOrderResult",
        TypeNames.of(PlanWorkOrder.Outcome.class, WorkOrderResultWiring::planned));
    for (var act : ACTS) {
      var name = act + "WorkOrder";
      resolve(
          wiring,
          name + "Result",
          TypeNames.of(WorkOrderActs.Outcome.class, outcome -> changed(name, outcome)));
    }
    Messages.tell(wiring, "AgentNotFoundProblem");
    Messages.tell(wiring, "ReportNotFoundProblem");
    Messages.tell(wiring, "ReportNotPlannableProblem");
    Messages.tell(wiring, "WorkOrderNotFoundProblem");
    Messages.tell(wiring, "WorkOrderStatusProblem");
  }

  private static void resolve(RuntimeWiring.Builder wiring, String union, TypeResolver resolver) {
    wiring.type(union, type -> type.typeResolver(resolver));
  }

  private static String planned(PlanWorkOrder.Outcome outcome) {
    return switch (outcome) {
      case PlanWorkOrder.Outcome.Planned _ -> "PlanWorkOrderSuccess";
      case PlanWorkOrder.Outcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case PlanWorkOrder.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case PlanWorkOrder.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case PlanWorkOrder.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
      case PlanWorkOrder.Outcome.ReportNotPlannable _ -> "ReportNotPlannableProblem";
    };
  }

  private static String changed(String act, WorkOrderActs.Outcome outcome) {
    return switch (outcome) {
      case WorkOrderActs.Outcome.Changed _ -> act + "Success";
      case WorkOrderActs.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case WorkOrderActs.Outcome.WorkOrderNotFound _ -> "WorkOrderNotFoundProblem";
      case WorkOrderActs.Outcome.StatusForbids _ -> "WorkOrderStatusProblem";
    };
  }
}

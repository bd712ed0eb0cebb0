package fr.vigie.workorder;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of planning and of the acts is, whichever feature has them, and what
/// people read when it is a problem.
final class WorkOrderResultWiring {

  private static final List<String> ACTS =
      List.of(
          "AcceptWorkOrder",
          "RefuseWorkOrder",
          "StartWorkOrder",
          "HoldWorkOrder",
          "RecordWork",
          "CompleteWorkOrder",
          "GiveUpWorkOrder",
          "OpenWorkOrder",
          "AssignWorkOrder",
          "ChangeWorkOrder",
          "DispatchWorkOrder",
          "VerifyWorkOrder",
          "ReopenWorkOrder",
          "CancelWorkOrder",
          "MergeWorkOrders",
          "SplitWorkOrder");

  private static final List<String> PROBLEMS =
      List.of(
          "AgentNotFoundProblem",
          "AssetUnfitProblem",
          "MergeUnfitProblem",
          "NobodyAssignedProblem",
          "PhotoMissingProblem",
          "ReportNotFoundProblem",
          "ReportNotPlannableProblem",
          "SplitUnfitProblem",
          "TaskUnfitProblem",
          "TasksMissingProblem",
          "WorkOrderNotFoundProblem",
          "WorkOrderStatusProblem",
          "WorkOrderTakenProblem");

  private WorkOrderResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(
        wiring,
        "PlanWorkOrderResult",
        TypeNames.of(PlanWorkOrder.Outcome.class, WorkOrderResultWiring::planned));
    for (var act : ACTS) {
      resolve(
          wiring,
          act + "Result",
          TypeNames.of(WorkOrderOutcome.class, outcome -> changed(act, outcome)));
    }
    PROBLEMS.forEach(problem -> Messages.tell(wiring, problem));
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

  private static String changed(String act, WorkOrderOutcome outcome) {
    return switch (outcome) {
      case WorkOrderOutcome.Changed _ -> act + "Success";
      case WorkOrderOutcome.NotAllowed _ -> "NotAllowedProblem";
      case WorkOrderOutcome.WorkOrderNotFound _ -> "WorkOrderNotFoundProblem";
      case WorkOrderOutcome.StatusForbids _ -> "WorkOrderStatusProblem";
      case WorkOrderOutcome.TakenByOther _ -> "WorkOrderTakenProblem";
      case WorkOrderOutcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case WorkOrderOutcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case WorkOrderOutcome.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case WorkOrderOutcome.TeamNotFound _ -> "TeamNotFoundProblem";
      case WorkOrderOutcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case WorkOrderOutcome.NobodyAssigned _ -> "NobodyAssignedProblem";
      case WorkOrderOutcome.TaskUnfit _ -> "TaskUnfitProblem";
      case WorkOrderOutcome.TasksMissing _ -> "TasksMissingProblem";
      case WorkOrderOutcome.PhotoMissing _ -> "PhotoMissingProblem";
      case WorkOrderOutcome.PartNotFound _ -> "PartNotFoundProblem";
      case WorkOrderOutcome.AssetUnfit _ -> "AssetUnfitProblem";
      case WorkOrderOutcome.MergeUnfit _ -> "MergeUnfitProblem";
      case WorkOrderOutcome.SplitUnfit _ -> "SplitUnfitProblem";
    };
  }
}

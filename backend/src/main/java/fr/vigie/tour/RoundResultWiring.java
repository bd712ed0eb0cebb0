package fr.vigie.tour;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.round.RoundActs;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of planning and of the acts is, and what people read when it is a
/// problem.
final class RoundResultWiring {

  private static final List<String> ACTS =
      List.of(
          "CancelRound",
          "ArriveAtRoundStop",
          "CompleteRoundStop",
          "SkipRoundStop",
          "BlockRoundStop");

  private RoundResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    for (var name : List.of("PlanRound", "PlanWasteRound")) {
      resolve(
          wiring, name, TypeNames.of(PlanRound.Outcome.class, outcome -> planned(name, outcome)));
    }
    for (var name : ACTS) {
      resolve(
          wiring, name, TypeNames.of(RoundActs.Outcome.class, outcome -> changed(name, outcome)));
    }
    Messages.tell(wiring, "RoundNotFoundProblem");
    Messages.tell(wiring, "RoundStopNotFoundProblem");
    Messages.tell(wiring, "RoundStatusProblem");
    Messages.tell(wiring, "WorkOrderClosedProblem");
    Messages.tell(wiring, "WorkOrderInRoundProblem");
    Messages.tell(wiring, "RoundPlannerBusyProblem");
  }

  private static void resolve(RuntimeWiring.Builder wiring, String act, TypeResolver resolver) {
    wiring.type(act + "Result", type -> type.typeResolver(resolver));
  }

  private static String planned(String act, PlanRound.Outcome outcome) {
    return switch (outcome) {
      case PlanRound.Outcome.Planned _ -> act + "Success";
      case PlanRound.Outcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case PlanRound.Outcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case PlanRound.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case PlanRound.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case PlanRound.Outcome.PlannerBusy _ -> "RoundPlannerBusyProblem";
      case PlanRound.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
      case PlanRound.Outcome.WorkOrderClosed _ -> "WorkOrderClosedProblem";
      case PlanRound.Outcome.WorkOrderInRound _ -> "WorkOrderInRoundProblem";
      case PlanRound.Outcome.WorkOrderNotFound _ -> "WorkOrderNotFoundProblem";
    };
  }

  private static String changed(String act, RoundActs.Outcome outcome) {
    return switch (outcome) {
      case RoundActs.Outcome.Changed _ -> act + "Success";
      case RoundActs.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case RoundActs.Outcome.RoundNotFound _ -> "RoundNotFoundProblem";
      case RoundActs.Outcome.StatusForbids _ -> "RoundStatusProblem";
      case RoundActs.Outcome.StopNotFound _ -> "RoundStopNotFoundProblem";
    };
  }
}

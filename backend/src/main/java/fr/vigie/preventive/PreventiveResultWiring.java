package fr.vigie.preventive;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome is of what is said of preventive plans.
final class PreventiveResultWiring {

  private static final List<String> ACTS = List.of("Change", "Pause", "Resume", "End");

  private PreventiveResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "SetUpPreventivePlanResult",
        type ->
            type.typeResolver(
                TypeNames.of(SetUpPlan.Outcome.class, PreventiveResultWiring::setUp)));
    for (var act : ACTS) {
      var name = act + "PreventivePlan";
      wiring.type(
          name + "Result",
          type ->
              type.typeResolver(
                  TypeNames.of(PlanActs.Outcome.class, outcome -> changed(name, outcome))));
    }
    Messages.tell(wiring, "PlanEndedProblem");
    Messages.tell(wiring, "PlanNotFoundProblem");
  }

  private static String setUp(SetUpPlan.Outcome outcome) {
    return switch (outcome) {
      case SetUpPlan.Outcome.SetUp _ -> "SetUpPreventivePlanSuccess";
      case SetUpPlan.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case SetUpPlan.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetUpPlan.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String changed(String act, PlanActs.Outcome outcome) {
    return switch (outcome) {
      case PlanActs.Outcome.Changed _ -> act + "Success";
      case PlanActs.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case PlanActs.Outcome.PlanEnded _ -> "PlanEndedProblem";
      case PlanActs.Outcome.PlanNotFound _ -> "PlanNotFoundProblem";
    };
  }
}

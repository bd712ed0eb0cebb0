package fr.vigie.situation;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of an act is, and what people read when it is a problem.
final class SituationResultWiring {

  private static final List<String> ACTS =
      List.of(
          "ConfirmSituation",
          "DismissSituation",
          "EndSituation",
          "OpenSituation",
          "AddToSituation",
          "RemoveFromSituation",
          "MessageSituation");

  private SituationResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    for (var act : ACTS) {
      wiring.type(
          act + "Result",
          type ->
              type.typeResolver(
                  TypeNames.of(SituationOutcome.class, outcome -> type(act, outcome))));
    }
    Messages.tell(wiring, "SituationNotFoundProblem");
    Messages.tell(wiring, "SituationStatusProblem");
    Messages.tell(wiring, "SituationFullProblem");
    Messages.tell(wiring, "NobodyToTellProblem");
  }

  private static String type(String act, SituationOutcome outcome) {
    return switch (outcome) {
      case SituationOutcome.Changed _ -> act + "Success";
      case SituationOutcome.NotAllowed _ -> "NotAllowedProblem";
      case SituationOutcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
      case SituationOutcome.SituationNotFound _ -> "SituationNotFoundProblem";
      case SituationOutcome.StatusForbids _ -> "SituationStatusProblem";
      case SituationOutcome.Full _ -> "SituationFullProblem";
      case SituationOutcome.NobodyToTell _ -> "NobodyToTellProblem";
      case SituationOutcome.ClientIdReused _ -> "ClientIdReusedProblem";
    };
  }
}

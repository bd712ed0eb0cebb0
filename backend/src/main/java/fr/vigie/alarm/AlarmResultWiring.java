package fr.vigie.alarm;

import fr.vigie.alarm.AlarmActs.Outcome;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of an act is, and what people read when it is a problem.
final class AlarmResultWiring {

  private static final List<String> ACTS =
      List.of("AcknowledgeAlarm", "ClearAlarm", "CommentAlarm");

  private AlarmResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    for (var act : ACTS) {
      wiring.type(
          act + "Result",
          type -> type.typeResolver(TypeNames.of(Outcome.class, outcome -> type(act, outcome))));
    }
    Messages.tell(wiring, "AlarmNotFoundProblem");
    Messages.tell(wiring, "AlarmAlreadyAcknowledgedProblem");
    Messages.tell(wiring, "AlarmAlreadyClearedProblem");
    Messages.tell(wiring, "TooManyCommentsProblem");
  }

  private static String type(String act, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed _ -> act + "Success";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.AlarmNotFound _ -> "AlarmNotFoundProblem";
      case Outcome.AlreadyDone _ ->
          act.equals("ClearAlarm")
              ? "AlarmAlreadyClearedProblem"
              : "AlarmAlreadyAcknowledgedProblem";
      case Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case Outcome.TooManyComments _ -> "TooManyCommentsProblem";
    };
  }
}

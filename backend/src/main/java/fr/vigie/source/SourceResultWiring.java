package fr.vigie.source;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;

/// Which type each outcome of the acts on sources is, and what people read when it is a problem.
final class SourceResultWiring {

  private SourceResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "AddSourceResult",
            type ->
                type.typeResolver(TypeNames.of(AddSource.Outcome.class, SourceResultWiring::added)))
        .type(
            "RotateSourceKeyResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        SourceKeyActs.Outcome.class, o -> changed("RotateSourceKeySuccess", o))))
        .type(
            "RevokeSourceKeyResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        SourceKeyActs.Outcome.class, o -> changed("RevokeSourceKeySuccess", o))));
    wiring.type(
        "RemoveSourceResult",
        type ->
            type.typeResolver(
                TypeNames.of(RemoveSource.Outcome.class, SourceResultWiring::removed)));
    Messages.tell(wiring, "SourceNotFoundProblem");
    Messages.tell(wiring, "SourceKeyNotFoundProblem");
    Messages.tell(wiring, "SourceKeysProblem");
  }

  private static String added(AddSource.Outcome outcome) {
    return switch (outcome) {
      case AddSource.Outcome.Added _ -> "AddSourceSuccess";
      case AddSource.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AddSource.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String removed(RemoveSource.Outcome outcome) {
    return switch (outcome) {
      case RemoveSource.Outcome.Removed _ -> "RemoveSourceSuccess";
      case RemoveSource.Outcome.SourceNotFound _ -> "SourceNotFoundProblem";
    };
  }

  private static String changed(String success, SourceKeyActs.Outcome outcome) {
    return switch (outcome) {
      case SourceKeyActs.Outcome.Changed _ -> success;
      case SourceKeyActs.Outcome.SourceNotFound _ -> "SourceNotFoundProblem";
      case SourceKeyActs.Outcome.KeyNotFound _ -> "SourceKeyNotFoundProblem";
      case SourceKeyActs.Outcome.TwoKeys _ -> "SourceKeysProblem";
    };
  }
}

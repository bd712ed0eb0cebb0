package fr.vigie.review;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of an act is, and what people read when it is a problem.
final class ReviewResultWiring {

  private static final List<String> MODERATION =
      List.of("PublishText", "KeepTextHidden", "BlurPlace");

  private ReviewResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    MODERATION.forEach(act ->
        result(
            wiring,
            act,
            TypeNames.of(ModerationActs.Outcome.class, outcome -> type(act, outcome))));
    result(
        wiring,
        "RequestRemoval",
        TypeNames.of(RequestRemoval.Outcome.class, ReviewResultWiring::type));
    result(
        wiring,
        "DecideRemoval",
        TypeNames.of(DecideRemoval.Outcome.class, ReviewResultWiring::type));
    result(
        wiring,
        "BlockReporter",
        TypeNames.of(BlockReporter.Outcome.class, ReviewResultWiring::type));
    result(
        wiring,
        "UnblockReporter",
        TypeNames.of(UnblockReporter.Outcome.class, ReviewResultWiring::type));
    Messages.tell(wiring, "NothingToRemoveProblem");
    Messages.tell(wiring, "RemovalDecidedProblem");
    Messages.tell(wiring, "RemovalRequestNotFoundProblem");
    Messages.tell(wiring, "NothingToBlockProblem");
    Messages.tell(wiring, "BlockNotFoundProblem");
  }

  private static void result(RuntimeWiring.Builder wiring, String act, TypeResolver resolver) {
    wiring.type(act + "Result", type -> type.typeResolver(resolver));
  }

  private static String type(String act, ModerationActs.Outcome outcome) {
    return switch (outcome) {
      case ModerationActs.Outcome.Moderated _ -> act + "Success";
      case ModerationActs.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case ModerationActs.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
    };
  }

  private static String type(RequestRemoval.Outcome outcome) {
    return switch (outcome) {
      case RequestRemoval.Outcome.Requested _ -> "RequestRemovalSuccess";
      case RequestRemoval.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case RequestRemoval.Outcome.NothingToRemove _ -> "NothingToRemoveProblem";
      case RequestRemoval.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
    };
  }

  private static String type(DecideRemoval.Outcome outcome) {
    return switch (outcome) {
      case DecideRemoval.Outcome.Decided _ -> "DecideRemovalSuccess";
      case DecideRemoval.Outcome.AlreadyDecided _ -> "RemovalDecidedProblem";
      case DecideRemoval.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case DecideRemoval.Outcome.RemovalNotFound _ -> "RemovalRequestNotFoundProblem";
    };
  }

  private static String type(BlockReporter.Outcome outcome) {
    return switch (outcome) {
      case BlockReporter.Outcome.Blocked _ -> "BlockReporterSuccess";
      case BlockReporter.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case BlockReporter.Outcome.NothingToBlock _ -> "NothingToBlockProblem";
      case BlockReporter.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
    };
  }

  private static String type(UnblockReporter.Outcome outcome) {
    return switch (outcome) {
      case UnblockReporter.Outcome.Unblocked _ -> "UnblockReporterSuccess";
      case UnblockReporter.Outcome.BlockNotFound _ -> "BlockNotFoundProblem";
      case UnblockReporter.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}

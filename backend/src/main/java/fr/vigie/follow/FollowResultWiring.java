package fr.vigie.follow;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which type each outcome of following is, and what people read when it is a problem.
final class FollowResultWiring {

  private static final List<String> ACTS =
      List.of("FollowReport", "FollowCommune", "FollowArea", "Unfollow", "MarkFollowSeen");

  /// What came of an act, as it is shown.
  record Done(FollowShown follow, @Nullable String followSecret) {}

  private FollowResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    for (var act : ACTS) {
      wiring.type(
          act + "Result",
          type -> type.typeResolver(TypeNames.of(Object.class, outcome -> type(act, outcome))));
    }
    Messages.tell(wiring, "FollowLinkUnusableProblem");
    Messages.tell(wiring, "FollowNotFoundProblem");
    Messages.tell(wiring, "SignInNeededProblem");
    Messages.tell(wiring, "TooManyAttemptsProblem");
    Messages.tell(wiring, "TooManyFollowsProblem");
  }

  private static String type(String act, Object outcome) {
    return switch (outcome) {
      case Done _ -> act + "Success";
      case FollowReport.Outcome problem -> report(problem);
      case FollowPlace.Outcome problem -> place(problem);
      case FollowLinks.Outcome problem -> link(problem);
      default -> "FollowNotFoundProblem";
    };
  }

  private static String report(FollowReport.Outcome outcome) {
    return switch (outcome) {
      case FollowReport.Outcome.Followed _ -> "FollowReportSuccess";
      case FollowReport.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
      case FollowReport.Outcome.TooManyFollows _ -> "TooManyFollowsProblem";
    };
  }

  private static String place(FollowPlace.Outcome outcome) {
    return switch (outcome) {
      case FollowPlace.Outcome.Followed _ -> "FollowCommuneSuccess";
      case FollowPlace.Outcome.CategoryUnknown _ -> "CategoryUnknownProblem";
      case FollowPlace.Outcome.CommuneNotServed _ -> "CommuneNotServedProblem";
      case FollowPlace.Outcome.SignInNeeded _ -> "SignInNeededProblem";
      case FollowPlace.Outcome.TooManyFollows _ -> "TooManyFollowsProblem";
    };
  }

  /// What people read is the same for a link that was guessed and one whose life is over.
  private static String link(FollowLinks.Outcome outcome) {
    return outcome instanceof FollowLinks.Outcome.TooManyAttempts
        ? "TooManyAttemptsProblem"
        : "FollowLinkUnusableProblem";
  }
}

package fr.vigie.casework;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.report.Report;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of an act is, and what people read when it is a problem.
final class CaseResultWiring {

  private static final List<String> ACTS =
      List.of(
          "QualifyReport",
          "ReviewAnswers",
          "RejectReport",
          "MergeReports",
          "SplitReport",
          "ForwardReport",
          "AcceptReport",
          "ReturnReport",
          "HandOverReport",
          "AnswerReport",
          "AskReporter",
          "ResolveReport",
          "CloseReport",
          "AnswerQuestion",
          "ContestReport",
          "RateReport",
          "AddInternalNote",
          "SetAnswerTemplate",
          "RemoveAnswerTemplate");

  /// A report was rated; who is unhappy is offered to contest.
  record Rated(Report report, boolean offersContest) {}

  private CaseResultWiring() {}

  static Object rated(CaseOutcome outcome) {
    return outcome instanceof CaseOutcome.Changed(var report)
        ? new Rated(report, RateReport.isUnhappy(report))
        : outcome;
  }

  static void wire(RuntimeWiring.Builder wiring) {
    for (var act : ACTS) {
      wiring.type(
          act + "Result",
          type -> type.typeResolver(TypeNames.of(Object.class, outcome -> type(act, outcome))));
    }
    Messages.tell(wiring, "AnswerTemplateNotFoundProblem");
    Messages.tell(
        wiring,
        "CommuneTooFarProblem",
        CaseOutcome.CommuneTooFar.class,
        problem ->
            Messages.of("CommuneTooFarProblem", problem.commune().name(), problem.withinMetres()));
    Messages.tell(wiring, "ContestTooLateProblem");
    Messages.tell(wiring, "MergeInCircleProblem");
    Messages.tell(wiring, "NothingAskedProblem");
    Messages.tell(wiring, "NothingToReviewProblem");
    Messages.tell(wiring, "OrganisationUnknownProblem");
    Messages.tell(wiring, "ReportRatedProblem");
    Messages.tell(wiring, "ReportStatusProblem");
    Messages.tell(wiring, "TooManyNotesProblem");
  }

  private static String type(String act, Object outcome) {
    return switch (outcome) {
      case CaseOutcome of -> of(act, of);
      case AddInternalNote.Outcome of -> note(of);
      case SetAnswerTemplate.Outcome.TemplateSet _ -> "SetAnswerTemplateSuccess";
      case RemoveAnswerTemplate.Outcome.Removed _ -> "RemoveAnswerTemplateSuccess";
      case RemoveAnswerTemplate.Outcome.TemplateNotFound _ -> "AnswerTemplateNotFoundProblem";
      case Rated _ -> "RateReportSuccess";
      default -> "NotAllowedProblem";
    };
  }

  private static String of(String act, CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Changed _ -> act + "Success";
      case CaseOutcome.NotAllowed _ -> "NotAllowedProblem";
      case CaseOutcome.ReportNotFound _ -> "ReportNotFoundProblem";
      case CaseOutcome.StatusForbids _ -> "ReportStatusProblem";
      case CaseOutcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case CaseOutcome.CategoryUnknown _ -> "CategoryUnknownProblem";
      case CaseOutcome.OrganisationUnknown _ -> "OrganisationUnknownProblem";
      case CaseOutcome.CommuneNotServed _ -> "CommuneNotServedProblem";
      case CaseOutcome.CommuneTooFar _ -> "CommuneTooFarProblem";
      case CaseOutcome.MergeInCircle _ -> "MergeInCircleProblem";
      case CaseOutcome.TemplateNotFound _ -> "AnswerTemplateNotFoundProblem";
      case CaseOutcome.NothingAsked _ -> "NothingAskedProblem";
      case CaseOutcome.NothingToReview _ -> "NothingToReviewProblem";
      case CaseOutcome.ContestTooLate _ -> "ContestTooLateProblem";
      case CaseOutcome.AlreadyRated _ -> "ReportRatedProblem";
      case CaseOutcome.LinkUnusable _ -> "FollowLinkUnusableProblem";
      case CaseOutcome.ReporterBlocked _ -> "ReporterBlockedProblem";
      case CaseOutcome.TooManyAttempts _ -> "TooManyAttemptsProblem";
    };
  }

  private static String note(AddInternalNote.Outcome outcome) {
    return switch (outcome) {
      case AddInternalNote.Outcome.Added _ -> "AddInternalNoteSuccess";
      case AddInternalNote.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AddInternalNote.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddInternalNote.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
      case AddInternalNote.Outcome.TooManyNotes _ -> "TooManyNotesProblem";
    };
  }
}

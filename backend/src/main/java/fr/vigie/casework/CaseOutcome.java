package fr.vigie.casework;

import fr.vigie.category.UnknownCategory;
import fr.vigie.filing.BlockedReporter;
import fr.vigie.identity.Right;
import fr.vigie.report.Report;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of an act on a report.
public sealed interface CaseOutcome {

  record Changed(Report report) implements CaseOutcome {}

  record NotAllowed(Right right) implements CaseOutcome {}

  /// There is none, or the viewer has no business with it.
  record ReportNotFound(String reportId) implements CaseOutcome {}

  /// The report is not where the act begins, perhaps since a moment ago.
  record StatusForbids(Report report) implements CaseOutcome {

    public Report.Status status() {
      return report.status();
    }

    public List<Report.Act> allowedActs() {
      return ReportLifecycle.acts(report.status());
    }
  }

  record ClientIdReused(String clientId) implements CaseOutcome {}

  record CategoryUnknown(String categoryCode) implements CaseOutcome, UnknownCategory {}

  record OrganisationUnknown(String organisationId) implements CaseOutcome {}

  record CommuneNotServed(@Nullable Commune commune) implements CaseOutcome, NotServed {}

  /// The place is not at the border of that commune.
  record CommuneTooFar(Commune commune, int withinMetres) implements CaseOutcome {

    public String inseeCode() {
      return commune.inseeCode();
    }
  }

  /// A report would repeat itself.
  record MergeInCircle(Report report) implements CaseOutcome {}

  record TemplateNotFound(String templateId) implements CaseOutcome {}

  /// Nobody waits for an answer.
  record NothingAsked(Report report) implements CaseOutcome {}

  /// Nobody has to look at the answers.
  record NothingToReview(Report report) implements CaseOutcome {}

  record ContestTooLate(Report report) implements CaseOutcome {}

  record AlreadyRated(Report report) implements CaseOutcome {}

  /// Who speaks may not, for a while.
  record ReporterBlocked(String reason, Instant until) implements CaseOutcome, BlockedReporter {}

  record LinkUnusable() implements CaseOutcome {}

  record TooManyAttempts() implements CaseOutcome {}
}

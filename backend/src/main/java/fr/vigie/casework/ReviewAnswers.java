package fr.vigie.casework;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.filing.RetakeAnswers;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.ReportChange.Reviewed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dispatcher looks at answers that an older form asked for: confirms them as they are, or takes
/// them anew by the form as it is now.
public final class ReviewAnswers {

  /// What was found.
  ///
  /// @param answers by the codes of the questions of the form as it is now; null to confirm those
  ///   that were given
  public record Request(String reportId, @Nullable Map<String, String> answers) {}

  private final Cases cases;
  private final TerritoryCategories categories;
  private final RetakeAnswers retakeAnswers;

  ReviewAnswers(Cases cases, TerritoryCategories categories, RetakeAnswers retakeAnswers) {
    this.cases = cases;
    this.categories = categories;
    this.retakeAnswers = retakeAnswers;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the answer.
  public CaseOutcome review(Viewer viewer, Request request) {
    return cases.byStaff(
        viewer, request.reportId(), report -> review(viewer.staff().id(), report, request));
  }

  private CaseOutcome review(String by, Report report, Request request) {
    if (report.filing().review() == null && !wasReviewed(report)) {
      return new CaseOutcome.NothingToReview(report);
    }
    var reviewed = reviewed(report, request.answers());
    if (report.filing().review() == null) {
      return reviewed.answers().equals(report.answers())
          ? new CaseOutcome.Changed(report)
          : new CaseOutcome.NothingToReview(report);
    }
    return cases.step(
        report, Cases.Said.nothing(Act.REVIEW), by, change -> change.reviewed(reviewed));
  }

  private static boolean wasReviewed(Report report) {
    return report.timeline().stream().anyMatch(step -> step.act() == Act.REVIEW);
  }

  private Reviewed reviewed(Report report, @Nullable Map<String, String> answers) {
    return answers == null
        ? new Reviewed(report.answers(), report.filing().formVersion())
        : retakeAnswers.retake(
            report,
            categories.named(categories.key(report.territory(), report.category())),
            answers);
  }
}

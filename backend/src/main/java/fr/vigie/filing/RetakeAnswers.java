package fr.vigie.filing;

import fr.vigie.category.Answers;
import fr.vigie.category.Category;
import fr.vigie.report.Report;
import fr.vigie.report.ReportChange.Reviewed;
import fr.vigie.territory.Territories;
import java.util.Map;

/// Takes the answers of a report anew, by the form of its category as it is now.
public final class RetakeAnswers {

  private final PickAsset pickAsset;
  private final Territories territories;

  RetakeAnswers(PickAsset pickAsset, Territories territories) {
    this.pickAsset = pickAsset;
    this.territories = territories;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the answer.
  public Reviewed retake(Report report, Category category, Map<String, String> given) {
    var answers = Answers.check(category.questions(), given);
    pickAsset.answered(answers, category, territories.commune(report.commune()));
    return new Reviewed(answers, category.formVersion());
  }
}

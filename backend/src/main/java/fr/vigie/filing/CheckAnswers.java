package fr.vigie.filing;

import fr.vigie.category.Answer;
import fr.vigie.category.Answers;
import fr.vigie.category.Category;
import fr.vigie.category.Form;
import fr.vigie.category.Forms;
import fr.vigie.report.Filing.Review;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks answers against the form that they answer, which need not be the newest: an older app's
/// answers are taken, and staff looks at them.
final class CheckAnswers {

  private final Forms forms;

  CheckAnswers(Forms forms) {
    this.forms = forms;
  }

  record Checked(List<Answer> answers, String formVersion, @Nullable Review review) {}

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the question.
  ///
  /// @param version of the form that was answered; null for the newest
  Checked check(Category category, @Nullable String version, Map<String, String> given) {
    var newest = category.formVersion();
    if (version == null || version.equals(newest)) {
      return new Checked(Answers.check(category.questions(), given), newest, null);
    }
    return forms
        .find(version)
        .filter(form -> form.category().equals(category.code()))
        .map(form -> older(form, given))
        .orElseGet(() -> new Checked(Answers.unread(given), version, Review.UNKNOWN_FORM));
  }

  private static Checked older(Form form, Map<String, String> given) {
    return new Checked(Answers.check(form.questions(), given), form.version(), Review.OLDER_FORM);
  }
}

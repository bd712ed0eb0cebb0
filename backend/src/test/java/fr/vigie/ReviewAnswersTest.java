package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// An old app has answered a form that is asked no more; Nadia looks at the answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewAnswersTest {

  private static final CaseWorld WORLD = CaseWorld.shared();

  private static String filed(String formVersion, String question, String value) {
    var filing = WORLD.filing(WORLD.place());
    filing.put("formVersion", formVersion);
    filing.put("answers", List.of(Map.of("question", question, "value", value)));
    return WORLD.act("camille", "fileReport", filing, "report { id }").getString("report.id");
  }

  private static String filedByAnOldApp() {
    return filed("of-1999", "width", "30");
  }

  private static Map<String, Object> answers(String report, String question, String value) {
    var input = new HashMap<String, Object>();
    input.put("reportId", report);
    input.put("answers", List.of(Map.of("question", question, "value", value)));
    return input;
  }

  private static String refusal(String person, Map<String, ?> input) {
    return WORLD.tries(person, "reviewAnswers", input).getString("__typename");
  }

  @Test
  void only_staff_that_handles_the_report_reviews_its_answers() {
    var report = filedByAnOldApp();
    var input = Map.of("reportId", report);

    assertThat(refusal("camille", input)).isEqualTo("ReportNotFoundProblem");
    assertThat(refusal("paul", input)).isEqualTo("ReportNotFoundProblem");
    assertThat(refusal("sami", input)).isEqualTo("NotAllowedProblem");
    assertThat(refusal("nadia", Map.of("reportId", "rep_none"))).isEqualTo("ReportNotFoundProblem");
    assertThat(WORLD.report("nadia", report).getString("review")).isEqualTo("UNKNOWN_FORM");
  }

  @Test
  void answers_that_nobody_has_to_look_at_are_not_changed() {
    var report = WORLD.files("camille").id();

    assertThat(refusal("nadia", answers(report, "depth", "10")))
        .isEqualTo("NothingToReviewProblem");
    assertThat(WORLD.report("nadia", report).getList("answers")).isEmpty();
    assertThat(WORLD.report("nadia", report).getList("allowedActs")).doesNotContain("REVIEW");
  }

  @Test
  void answers_that_do_not_fit_the_form_are_refused_by_name() {
    var report = filedByAnOldApp();

    var refused = WORLD.tries("nadia", "reviewAnswers", answers(report, "depth", "deep"));
    assertThat(refused.getString("field")).isEqualTo("answers.depth");
    var unknown = WORLD.tries("nadia", "reviewAnswers", answers(report, "width", "30"));
    assertThat(unknown.getString("field")).isEqualTo("answers.width");

    var seen = WORLD.report("nadia", report);
    assertThat(seen.getString("review")).isEqualTo("UNKNOWN_FORM");
    assertThat(seen.getString("answers[0].value")).isEqualTo("30");
  }

  @Test
  void answers_are_confirmed_as_they_are() {
    var report = filedByAnOldApp();
    assertThat(WORLD.report("nadia", report).getList("allowedActs")).contains("REVIEW");

    var reviewed = WORLD.done("nadia", "reviewAnswers", Map.of("reportId", report));

    assertThat(reviewed.getString("review")).isNull();
    assertThat(reviewed.getString("status")).isEqualTo("RECEIVED");
    assertThat(reviewed.getString("formVersion")).isEqualTo("of-1999");
    assertThat(reviewed.getString("answers[0].question")).isEqualTo("width");
    assertThat(reviewed.getList("allowedActs")).doesNotContain("REVIEW");
    var again = WORLD.done("nadia", "reviewAnswers", Map.of("reportId", report));
    assertThat(again.getList("timeline.act")).containsExactly("FILE", "REVIEW");
    assertThat(refusal("nadia", answers(report, "depth", "10")))
        .isEqualTo("NothingToReviewProblem");
  }

  @Test
  void answers_are_taken_anew_by_the_form_as_it_is_now() {
    var report = filedByAnOldApp();
    var newest = WORLD.report("nadia", WORLD.files("camille").id()).getString("formVersion");

    var reviewed = WORLD.done("nadia", "reviewAnswers", answers(report, "depth", "10"));

    assertThat(reviewed.getString("review")).isNull();
    assertThat(reviewed.getString("formVersion")).isEqualTo(newest);
    assertThat(reviewed.getList("answers.question")).containsExactly("depth");
    assertThat(reviewed.getList("answers.value")).containsExactly("10");
    var again = WORLD.done("nadia", "reviewAnswers", answers(report, "depth", "10"));
    assertThat(again.getList("timeline.act")).containsExactly("FILE", "REVIEW");
  }
}

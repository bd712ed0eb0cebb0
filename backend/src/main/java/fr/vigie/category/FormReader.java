package fr.vigie.category;

import fr.vigie.asset.AssetKind;
import fr.vigie.category.Question.Choice;
import fr.vigie.category.Question.Condition;
import fr.vigie.category.Question.Kind;
import fr.vigie.shared.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads forms as they are written: what is asked about a category, and when.
final class FormReader {

  static final String LABEL = "label";
  static final String QUESTIONS = "questions";
  private static final int MOST_QUESTIONS = 30;
  private static final int MOST_CHOICES = 50;
  private static final Set<String> MEMBERS =
      Set.of("code", LABEL, "kind", "isRequired", "choices", "askedIf", "assetKinds");

  private FormReader() {}

  /// What of a category is its form.
  static JsonObject form(JsonObject category) {
    var form = Json.createObjectBuilder();
    List.of(LABEL, QUESTIONS).stream()
        .filter(category::containsKey)
        .forEach(name -> form.add(name, category.get(name)));
    return form.build();
  }

  static Words label(JsonObject form) {
    return new Member(form, "").words(LABEL);
  }

  static List<Question> questions(JsonObject form) {
    return questions(new Member(form, ""));
  }

  /// Throws {@link InvalidInput} that names the field.
  static List<Question> questions(Member form) {
    var questions = new ArrayList<Question>();
    for (var each : form.objects(QUESTIONS, MOST_QUESTIONS)) {
      questions.add(question(each, questions));
    }
    Member.once(questions.stream().map(Question::code).toList(), form.field(QUESTIONS));
    return questions;
  }

  private static Question question(Member written, List<Question> earlier) {
    written.knowsOnly(MEMBERS);
    var kind = written.constant("kind", Kind.class);
    var choices =
        written.objects("choices", MOST_CHOICES).stream()
            .map(choice -> new Choice(choice.code("code"), choice.words(LABEL)))
            .toList();
    Member.once(choices.stream().map(Choice::code).toList(), written.field("choices"));
    InvalidInput.unless(
        kind.hasChoices() != choices.isEmpty(),
        written.field("choices"),
        "choices where one is to be made, and only there");
    return new Question(
        written.code("code"),
        written.words(LABEL),
        kind,
        written.flag("isRequired"),
        choices,
        condition(written.optionalObject("askedIf"), earlier),
        written.constants("assetKinds", AssetKind.class));
  }

  /// Only what was asked before decides, so that no question waits for itself.
  private static @Nullable Condition condition(@Nullable Member written, List<Question> earlier) {
    if (written == null) {
      return null;
    }
    written.knowsOnly(Set.of("question", "answers"));
    var code = written.code("question");
    var other = earlier.stream().filter(question -> question.code().equals(code)).findFirst();
    InvalidInput.unless(other.isPresent(), written.field("question"), "a question asked before");
    var answers = written.texts("answers", Member.CODE, "the code of a choice, true or false");
    var possible = other.map(FormReader::possible).orElseThrow();
    InvalidInput.unless(
        !answers.isEmpty() && possible.containsAll(answers),
        written.field("answers"),
        "answers that the question may have");
    return new Condition(code, answers);
  }

  private static List<String> possible(Question question) {
    return question.kind() == Kind.BOOLEAN
        ? List.of("true", "false")
        : question.choices().stream().map(Choice::code).toList();
  }
}

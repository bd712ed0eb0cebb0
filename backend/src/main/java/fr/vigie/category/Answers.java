package fr.vigie.category;

import fr.vigie.category.Category.Question;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks answers against the questions of their category.
public final class Answers {

  private static final int MOST_CHARACTERS = 500;

  private Answers() {}

  /// The answers in the order of the questions, with their words; throws {@link InvalidInput} that
  /// names the question.
  public static List<Answer> check(Category category, Map<String, String> given) {
    var unknown = new LinkedHashMap<>(given);
    category.questions().forEach(question -> unknown.remove(question.code()));
    unknown.keySet().forEach(code -> refuse(code, "a question of the category"));
    return category.questions().stream()
        .flatMap(question -> answered(question, given).stream())
        .toList();
  }

  private static Optional<Answer> answered(Question question, Map<String, String> given) {
    var value = given.getOrDefault(question.code(), "").strip();
    if (value.isEmpty() && question.isRequired()) {
      refuse(question.code(), "an answer is required");
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(check(question, value));
  }

  private static Answer check(Question question, String value) {
    switch (question.kind()) {
      case TEXT -> checkText(value, field(question.code()));
      case NUMBER ->
          InvalidInput.unless(
              value.matches("-?\\d{1,12}(\\.\\d{1,6})?"),
              field(question.code()),
              "a decimal number");
      case BOOLEAN ->
          InvalidInput.unless(
              value.equals("true") || value.equals("false"),
              field(question.code()),
              "true or false");
      case CHOICE ->
          InvalidInput.unless(
              question.choices().stream().anyMatch(c -> c.code().equals(value)),
              field(question.code()),
              "one of the choices");
    }
    return new Answer(question.code(), question.label(), value);
  }

  private static void checkText(String value, String field) {
    InvalidInput.unless(
        value.length() <= MOST_CHARACTERS, field, "at most " + MOST_CHARACTERS + " characters");
    PlainText.check(value, field);
  }

  private static void refuse(String question, String rule) {
    throw new InvalidInput(field(question), rule);
  }

  private static String field(String question) {
    return "answers." + question;
  }
}

package fr.vigie.category;

import fr.vigie.category.Question.Condition;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks answers against the questions of a form.
public final class Answers {

  private static final int MOST_CHARACTERS = 500;

  private Answers() {}

  /// The answers in the order of the questions, with their words; throws {@link InvalidInput} that
  /// names the question.
  public static List<Answer> check(List<Question> questions, Map<String, String> given) {
    var unknown = new HashSet<>(given.keySet());
    questions.forEach(question -> unknown.remove(question.code()));
    unknown.stream().sorted().forEach(code -> refuse(code, "a question of the category"));
    var answered = new LinkedHashMap<String, Answer>();
    for (var question : questions) {
      var value = given.getOrDefault(question.code(), "").strip();
      if (isAsked(question.askedIf(), answered)) {
        InvalidInput.unless(
            !value.isEmpty() || !question.isRequired(),
            field(question.code()),
            "an answer is required");
      } else {
        InvalidInput.unless(
            value.isEmpty(), field(question.code()), "not asked after the other answers");
      }
      if (!value.isEmpty()) {
        answered.put(question.code(), answer(question, value));
      }
    }
    return List.copyOf(answered.values());
  }

  private static boolean isAsked(@Nullable Condition condition, Map<String, Answer> answered) {
    if (condition == null) {
      return true;
    }
    var other = answered.get(condition.question());
    return other != null
        && codes(other.value()).stream().anyMatch(code -> condition.answers().contains(code));
  }

  /// Answers to a form that nobody has kept: as they came, with the codes of the questions in the
  /// place of their words.
  public static List<Answer> unread(Map<String, String> given) {
    return given.entrySet().stream()
        .filter(answer -> !answer.getValue().isBlank())
        .map(answer -> {
          var code = answer.getKey();
          return new Answer(code, code, text(answer.getValue().strip(), field(code)));
        })
        .toList();
  }

  private static Answer answer(Question question, String value) {
    var field = field(question.code());
    var kept =
        switch (question.kind()) {
          case TEXT -> text(value, field);
          case NUMBER -> matching(value, "-?\\d{1,12}(\\.\\d{1,6})?", field, "a decimal number");
          case BOOLEAN -> matching(value, "true|false", field, "true or false");
          case DATE -> date(value, field);
          case CHOICE -> chosen(question, value, 1, field, "one of the choices");
          case MULTIPLE ->
              chosen(
                  question,
                  value,
                  question.choices().size(),
                  field,
                  "some of the choices, each once, with commas between them");
          case ASSET -> matching(value, "ast_[0-9A-Za-z-]{1,60}", field, "the ID of equipment");
        };
    return new Answer(question.code(), question.label().text(), kept);
  }

  private static String text(String value, String field) {
    InvalidInput.unless(
        value.length() <= MOST_CHARACTERS, field, "at most " + MOST_CHARACTERS + " characters");
    PlainText.check(value, field);
    return PlainText.inReadingOrder(value);
  }

  private static String matching(String value, String pattern, String field, String rule) {
    InvalidInput.unless(value.matches(pattern), field, rule);
    return value;
  }

  private static String date(String value, String field) {
    try {
      var year = LocalDate.parse(value).getYear();
      InvalidInput.unless(year >= 1900 && year < 2100, field, "a day of 1900 to 2099");
      return value;
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "a day, such as 2026-11-29");
    }
  }

  private static String chosen(
      Question question, String value, int most, String field, String rule) {
    var chosen = codes(value);
    var isSome =
        chosen.size() <= most
            && new HashSet<>(chosen).size() == chosen.size()
            && chosen.stream().allMatch(code -> has(question, code));
    InvalidInput.unless(isSome, field, rule);
    return String.join(",", chosen);
  }

  private static boolean has(Question question, String code) {
    return question.choices().stream().anyMatch(choice -> choice.code().equals(code));
  }

  private static List<String> codes(String value) {
    return List.of(value.split(",", -1)).stream().map(String::strip).toList();
  }

  private static void refuse(String question, String rule) {
    throw new InvalidInput(field(question), rule);
  }

  private static String field(String question) {
    return "answers." + question;
  }
}

package fr.vigie.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.category.Question.Choice;
import fr.vigie.category.Question.Condition;
import fr.vigie.category.Question.Kind;
import fr.vigie.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswersTest {

  private static final List<Question> POTHOLE =
      List.of(
          question("where", Kind.TEXT, false),
          question("depth", Kind.NUMBER, false),
          question("danger", Kind.BOOLEAN, false),
          question("lane", Kind.CHOICE, true),
          question("lanes", Kind.MULTIPLE, false),
          question("since", Kind.DATE, false),
          question("lamp", Kind.ASSET, false),
          asked("hurt", Kind.TEXT, new Condition("danger", List.of("true"))),
          asked("doctor", Kind.BOOLEAN, new Condition("lanes", List.of("left"))));

  @Test
  void an_answer_to_nothing_that_is_asked_is_refused() {
    refused(
        Map.of("lane", "left", "colour", "red"), "answers.colour", "a question of the category");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void a_blank_is_no_answer_where_one_is_required(String value) {
    refused(Map.of("lane", value), "answers.lane", "an answer is required");
    refused(Map.of(), "answers.lane", "an answer is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deep",
        "1,5",
        "1.",
        ".5",
        "1e3",
        "NaN",
        "+1",
        "--1",
        "0x1F",
        "1 2",
        "1234567890123",
        "1.1234567",
        "\u0661",
        "{\"$gt\":1}"
      })
  void a_number_that_is_none_is_refused(String value) {
    refused(Map.of("lane", "left", "depth", value), "answers.depth", "a decimal number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "True", "FALSE", "1", "oui", "true false"})
  void what_is_neither_true_nor_false_is_refused(String value) {
    refused(Map.of("lane", "left", "danger", value), "answers.danger", "true or false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"middle", "lef", "Left", "Gauche", "left,right", "le\u0000ft"})
  void what_is_not_among_the_choices_is_refused(String value) {
    refused(Map.of("lane", value), "answers.lane", "one of the choices");
  }

  @Test
  void a_text_has_500_characters_at_most() {
    assertThat(value("where", "x".repeat(500))).hasSize(500);
    refused(
        Map.of("lane", "left", "where", "x".repeat(501)),
        "answers.where",
        "at most 500 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0007b", "a\ud800b", "a\u007fb"})
  void what_no_keyboard_writes_is_refused(String value) {
    refused(Map.of("lane", "left", "where", value), "answers.where", "no control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "12.5", "999999999999.999999", "007"})
  void decimal_numbers_are_kept_as_they_are_written(String value) {
    assertThat(value("depth", value)).isEqualTo(value);
  }

  @Test
  void answers_are_kept_in_the_order_of_the_questions_with_their_words() {
    assertThat(
            Answers.check(
                POTHOLE, Map.of("lane", " left ", "danger", "false", "where", "ici", "depth", " ")))
        .containsExactly(
            new Answer("where", "Question where", "ici"),
            new Answer("danger", "Question danger", "false"),
            new Answer("lane", "Question lane", "left"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "29/11/2026", "2026", "1899-12-31", "2100-01-01", "+9999999-01-01"})
  void a_day_that_is_none_is_refused(String value) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Answers.check(POTHOLE, Map.of("lane", "left", "since", value)))
        .returns("answers.since", InvalidInput::field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"left,left", "left,middle", ",", "left,,right", "left;right"})
  void several_choices_are_each_of_them_and_once(String value) {
    refused(
        Map.of("lane", "left", "lanes", value),
        "answers.lanes",
        "some of the choices, each once, with commas between them");
  }

  @Test
  void several_choices_are_kept_without_blanks() {
    var answers = Map.of("lane", "left", "lanes", "right, left", "doctor", "true");

    assertThat(Answers.check(POTHOLE, answers))
        .contains(new Answer("lanes", "Question lanes", "right,left"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rep_1", "ast_", "ast_{$gt:1}", "12"})
  void what_is_no_id_of_equipment_is_refused(String value) {
    refused(Map.of("lane", "left", "lamp", value), "answers.lamp", "the ID of equipment");
  }

  @Test
  void what_is_asked_after_an_answer_is_required_only_then() {
    assertThat(Answers.check(POTHOLE, Map.of("lane", "left", "danger", "false"))).hasSize(2);
    refused(Map.of("lane", "left", "danger", "true"), "answers.hurt", "an answer is required");
    refused(
        Map.of("lane", "left", "lanes", "right,left"), "answers.doctor", "an answer is required");
  }

  @Test
  void an_answer_to_what_is_not_asked_is_refused() {
    refused(
        Map.of("lane", "left", "danger", "false", "hurt", "yes"),
        "answers.hurt",
        "not asked after the other answers");
    refused(
        Map.of("lane", "left", "hurt", "yes"), "answers.hurt", "not asked after the other answers");
  }

  @Test
  void what_turns_the_order_of_reading_around_is_dropped() {
    assertThat(value("where", "a\u202Eb\u2066c\u200F")).isEqualTo("abc\u200F");
  }

  @Test
  void answers_to_a_form_that_nobody_knows_are_kept_as_they_came() {
    assertThat(Answers.unread(Map.of("colour", " red ")))
        .containsExactly(new Answer("colour", "colour", "red"));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Answers.unread(Map.of("colour", "x".repeat(501))));
  }

  private static String value(String question, String given) {
    return Answers.check(POTHOLE, Map.of("lane", "left", question, given)).getFirst().value();
  }

  private static void refused(Map<String, String> given, String field, String rule) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Answers.check(POTHOLE, given))
        .returns(field, InvalidInput::field)
        .returns(rule, InvalidInput::rule);
  }

  private static Question question(String code, Kind kind, boolean isRequired) {
    return question(code, kind, isRequired, null);
  }

  private static Question asked(String code, Kind kind, Condition condition) {
    return question(code, kind, true, condition);
  }

  private static Question question(
      String code, Kind kind, boolean isRequired, @Nullable Condition condition) {
    return new Question(
        code,
        new Words("Question " + code),
        kind,
        isRequired,
        kind == Kind.CHOICE || kind == Kind.MULTIPLE
            ? List.of(
                new Choice("left", new Words("Gauche")), new Choice("right", new Words("Droite")))
            : List.of(),
        condition,
        List.of());
  }
}

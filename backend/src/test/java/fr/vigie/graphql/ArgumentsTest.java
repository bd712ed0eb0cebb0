package fr.vigie.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Wanted;
import graphql.GraphQLContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArgumentsTest {

  private enum Colour {
    RED,
    GREEN
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0001b",
        "a\u001b[31m",
        "a\u000bb",
        "a\u007fb",
        "a\u0085b",
        "a\ud800b",
        "a\udc00b",
        "\udc00\ud800"
      })
  void what_no_keyboard_writes_is_refused(String text) {
    refused(() -> given("note", text).text("note", 1, 100), "note", "no control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Éclairage éteint", "ligne 1\nligne 2\r\n\tligne 3", "💡 « œuf »", "𝄞"})
  void what_people_write_is_kept(String text) {
    assertThat(given("note", text).text("note", 1, 100)).isEqualTo(text);
  }

  @Test
  void a_text_too_short_or_too_long_is_refused_after_its_margins_are_cut() {
    assertThat(given("note", "  12345 ").text("note", 5, 5)).isEqualTo("12345");
    refused(() -> given("note", "    ").text("note", 1, 5), "note", "1 to 5 characters");
    refused(() -> given("note", "123456").text("note", 1, 5), "note", "1 to 5 characters");
    assertThat(given("note", " ").optionalText("note", 5)).isNull();
    assertThat(given("other", "x").optionalText("note", 5)).isNull();
    refused(() -> given("note", "123456").optionalText("note", 5), "note", "1 to 5 characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void more_than_a_page_or_less_than_one_is_refused_not_capped(int first) {
    refused(() -> given("first", first).integer("first", 1, 100), "first", "1 to 100");
  }

  @Test
  void a_page_of_one_and_of_a_hundred_are_pages() {
    assertThat(given("first", 1).integer("first", 1, 100)).isEqualTo(1);
    assertThat(given("first", 100).integer("first", 1, 100)).isEqualTo(100);
  }

  @Test
  void a_list_too_long_is_refused_before_it_is_read() {
    refused(
        () -> given("ids", Collections.nCopies(51, "x")).strings("ids", 50), "ids", "at most 50");
    refused(
        () -> given("answers", Collections.nCopies(51, Map.of())).objects("answers", 50),
        "answers",
        "at most 50");
    refused(
        () -> given("colours", List.of("RED", "RED", "RED")).constants("colours", Colour.class),
        "colours",
        "at most 2");
  }

  @Test
  void constants_named_twice_count_once() {
    assertThat(given("colours", List.of("RED", "RED")).constants("colours", Colour.class))
        .containsExactly(Colour.RED);
    assertThat(given("other", 1).constants("colours", Colour.class)).isEmpty();
    assertThat(given("colour", "GREEN").constant("colour", Colour.class)).isEqualTo(Colour.GREEN);
  }

  @Test
  void a_refusal_says_where_in_the_input_the_value_stands() {
    var input = given("input", Map.of("location", place(91, 5), "inner", Map.of("note", "")));

    refused(() -> input.object("input").point("location"), "location.latitude", "-90 to 90");
    refused(
        () -> input.object("input").object("inner").text("note", 1, 5),
        "inner.note",
        "1 to 5 characters");
  }

  @Test
  void numbers_that_are_none_are_refused_by_their_field() {
    refused(() -> given("at", place(Double.NaN, 5)).point("at"), "at.latitude", "a finite number");
    refused(
        () -> given("at", place(48, Double.NEGATIVE_INFINITY)).point("at"),
        "at.longitude",
        "a finite number");
    refused(
        () -> given("box", box(48, 5, 47, 6)).box("box"), "box.north", "above south, at most 90");
    refused(
        () -> given("box", box(48, 179, 49, -179)).box("box"),
        "box.east",
        "beyond west, at most 180");
  }

  @Test
  void places_and_boxes_are_read() {
    assertThat(given("at", place(48, 5)).point("at")).isEqualTo(new GeoPoint(48, 5));
    assertThat(given("box", box(48, 5, 49, 6)).box("box")).isEqualTo(new GeoBox(48, 5, 49, 6));
  }

  private static Map<String, ?> place(double latitude, double longitude) {
    return Map.of("latitude", latitude, "longitude", longitude);
  }

  private static Map<String, ?> box(double south, double west, double north, double east) {
    return Map.of("south", south, "west", west, "north", north, "east", east);
  }

  private static Arguments given(String name, Object value) {
    return new Arguments("", Map.of(name, value), GraphQLContext.getDefault(), Wanted.ALL);
  }

  private static void refused(ThrowingCallable reading, String field, String rule) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(reading)
        .returns(field, InvalidInput::field)
        .returns(rule, InvalidInput::rule);
  }
}

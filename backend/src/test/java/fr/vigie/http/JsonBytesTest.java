package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonBytesTest {

  @Test
  void an_object_is_read_with_all_that_it_holds() {
    assertThat(
            read(
                """
                {"id": "rep_é", "first": 20, "share": 0.5, "huge": 1e30,
                 "filter": {"on": true, "off": false, "none": null}, "codes": [1, ["88383"], {}]}
                """))
        .containsEntry("id", "rep_é")
        .containsEntry("first", 20L)
        .containsEntry("share", 0.5)
        .containsEntry("huge", 1e30)
        .containsEntry("codes", List.of(1L, List.of("88383"), Map.of()))
        .extractingByKey("filter")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("on", true)
        .containsEntry("off", false)
        .containsEntry("none", null);
  }

  @Test
  void of_two_members_of_one_name_the_later_counts() {
    assertThat(read("{\"a\": 1, \"a\": 2}")).containsEntry("a", 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "[]",
        "\"text\"",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":[1,]}",
        "{\"a\":[1}",
        "{\"a\":1]",
        "{} {}",
        "{}]",
        "{}x",
        "{\"a\":\"\u0001\"}"
      })
  void what_is_no_object_is_refused(String text) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(text));
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    var deep = new char[100_000];
    Arrays.fill(deep, '[');

    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("{\"a\":" + new String(deep)));
  }

  private static Map<String, Object> read(String json) {
    return JsonBytes.readObject(json.getBytes(StandardCharsets.UTF_8));
  }
}

package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBufferTest {

  @Test
  void any_text_is_read_back_by_another_reader() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var text =
          random
              .ints(random.nextInt(40), 0, i % 2 == 0 ? 0x80 : Character.MAX_CODE_POINT)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(((JsonString) readBack(text)).getString()).isEqualTo(text);
    }
  }

  @Test
  void half_of_a_character_becomes_a_question_mark() {
    assertThat(written("a\ud800b")).isEqualTo("\"a?b\"");
  }

  @Test
  void any_number_is_read_back_as_it_was() {
    var random = new Random(8);
    for (var i = 0; i < 5_000; i++) {
      var degrees = Math.round((random.nextDouble() - 0.5) * 360e6) / 1e6;
      var any = Double.longBitsToDouble(random.nextLong());
      var whole = random.nextLong() >> random.nextInt(63);

      assertThat(number(degrees)).isEqualTo(degrees);
      assertThat(Double.isFinite(any) ? number(any) == any : isRefused(any)).isTrue();
      assertThat(written(whole)).isEqualTo(Long.toString(whole));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 6.5, -6.543211, 0.000001, 1e-3, 999.999999, 1000, 48, 1e300})
  void numbers_on_the_edge_are_read_back_as_they_were(double number) {
    assertThat(number(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "2026-11-24T08:00:00.007Z",
        "2024-02-29T23:59:59.990Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void moments_are_written_as_iso_8601(String moment) {
    assertThat(written(Instant.parse(moment))).isEqualTo('"' + moment + '"');
  }

  @Test
  void a_tree_is_written_with_its_commas() {
    var tree = Map.of("a", List.of(1, true, Map.of(), List.of()));

    assertThat(written(tree)).isEqualTo("{\"a\":[1,true,{},[]]}");
  }

  private static String written(Object value) {
    return new String(new JsonBuffer(1).value(value).toBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isRefused(double none) {
    try {
      written(none);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static double number(double number) {
    return ((JsonNumber) readBack(number)).doubleValue();
  }

  private static Object readBack(Object value) {
    var bytes = new JsonBuffer(1).value(value).toBytes();
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readValue();
    }
  }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateFileTest {

  private static final String IMPORT =
      """
      mutation($input: ImportTemplateInput!) { done: importTemplate(input: $input) {
        __typename
        ... on ImportTemplateSuccess { isNew template { name version sha256 file } }
        ... on InvalidInputProblem { field rule }
        ... on Problem { message }
      } }\
      """;

  private final TestBackend backend = TestBackend.shared();

  static Stream<Arguments> badParts() {
    return Stream.of(
        Arguments.of("\"alarms\": {}", "parts.alarms"),
        Arguments.of("\"categories\": {}", "parts.categories"),
        Arguments.of("\"categories\": []", "parts.categories"),
        Arguments.of("\"categories\": {\"ufo\": {\"workingDays\": 5}}", "parts.categories.ufo"),
        Arguments.of("\"categories\": {\"noise\": 5}", "parts.categories.noise"),
        Arguments.of(
            "\"categories\": {\"noise\": {\"workingDays\": 5, \"x\": 1}}",
            "parts.categories.noise"),
        Arguments.of(days("0"), "parts.categories.noise.workingDays"),
        Arguments.of(days("-1"), "parts.categories.noise.workingDays"),
        Arguments.of(days("10000"), "parts.categories.noise.workingDays"),
        Arguments.of(days("1.5"), "parts.categories.noise.workingDays"),
        Arguments.of(days("1e308"), "parts.categories.noise.workingDays"),
        Arguments.of(days("\"5\""), "parts.categories.noise.workingDays"),
        Arguments.of(days("5}, \"noise\": {\"workingDays\": 6"), "file"),
        Arguments.of("\"responsibilities\": {\"MAGIC\": \"EPCI\"}", "parts.responsibilities.MAGIC"),
        Arguments.of("\"responsibilities\": {\"WASTE\": \"epci\"}", "parts.responsibilities.WASTE"),
        Arguments.of(
            "\"responsibilities\": {\"WASTE\": {\"siren\": \"123456789\", \"name\": \"S\"}}",
            "parts.responsibilities.WASTE.siren"),
        Arguments.of(
            "\"responsibilities\": {\"WASTE\": {\"siren\": \"200068377\", \"name\": \"\"}}",
            "parts.responsibilities.WASTE.name"));
  }

  private static String days(String days) {
    return "\"categories\": {\"noise\": {\"workingDays\": " + days + "}}";
  }

  @ParameterizedTest
  @MethodSource("badParts")
  void what_is_wrong_in_a_part_is_named(String parts, String field) {
    var refused = imported("marc", file("bad", 1, parts));

    assertThat(refused.getString("data.done.__typename")).isEqualTo("InvalidInputProblem");
    assertThat(refused.getString("data.done.field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"name\": \"a\"}",
        "{\"name\": \"A b\", \"version\": 1, \"title\": \"t\", \"parts\": {}}",
        "{\"name\": \"a\", \"version\": 0, \"title\": \"t\", \"parts\": {}}",
        "{\"name\": \"a\", \"version\": 10000, \"title\": \"t\", \"parts\": {}}",
        "{\"name\": \"a\", \"version\": 1, \"title\": \" \", \"parts\": {}}",
        "{\"name\": \"a\", \"version\": 1, \"title\": \"t\", \"parts\": {}}",
        "{\"name\": \"a\", \"version\": 1, \"title\": \"t\", \"parts\": {}, \"more\": 1}",
        "{\"name\": {\"$ne\": 1}, \"version\": 1, \"title\": \"t\", \"parts\": {}}"
      })
  void what_is_no_template_is_refused(String file) {
    assertThat(imported("marc", file).getString("data.done.__typename"))
        .isEqualTo("InvalidInputProblem");
  }

  @Test
  void deep_and_long_files_are_refused() {
    var deep = "{\"name\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    var huge = " ".repeat(300_000) + file("bad", 1, days("5"));

    for (var file : new String[] {deep, huge}) {
      assertThat(imported("marc", file).getString("data.done.__typename"))
          .isEqualTo("InvalidInputProblem");
    }
  }

  @Test
  void the_same_file_twice_is_one_and_another_of_its_version_is_refused() {
    var name = "t" + UUID.randomUUID().toString().substring(0, 8);
    var file = file(name, 1, days("5"));

    var first = imported("marc", file);
    var again = imported("marc", file);
    var other = imported("marc", file(name, 1, days("6")));
    var next = imported("marc", file(name, 2, days("6")));

    assertThat(first.getBoolean("data.done.isNew")).isTrue();
    assertThat(again.getBoolean("data.done.isNew")).isFalse();
    assertThat(again.getString("data.done.template.file")).isEqualTo(file);
    assertThat(other.getString("data.done.__typename")).isEqualTo("TemplateVersionTakenProblem");
    assertThat(next.getBoolean("data.done.isNew")).isTrue();
    assertThat(newest(name)).isEqualTo(2);
  }

  private int newest(String name) {
    var query = "query($name: String!) { template(name: $name) { version } }";
    return backend
        .asks(null, query, Map.of("name", name))
        .jsonPath()
        .getInt("data.template.version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rural", "bourg", "agglomeration"})
  void what_vigie_brings_along_is_such_a_file(String name) {
    var query = "query($name: String!) { template(name: $name, version: 1) { file } }";
    var file = backend.asks(null, query, Map.of("name", name)).jsonPath();

    var again = imported("marc", file.getString("data.template.file"));

    assertThat(again.getBoolean("data.done.isNew")).isFalse();
  }

  private static String file(String name, int version, String parts) {
    return "{\"name\": \"%s\", \"version\": %d, \"title\": \"Essai\", \"parts\": {%s}}"
        .formatted(name, version, parts);
  }

  private JsonPath imported(@Nullable String person, String file) {
    return backend.asks(person, IMPORT, Map.of("input", Map.of("file", file))).jsonPath();
  }
}

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
        Arguments.of("\"alarmRules\": {}", "parts.alarmRules"),
        Arguments.of(rule("LIGHT_POINT dances", "{}"), "parts.alarmRules.LIGHT_POINT dances"),
        Arguments.of(
            rule("METER noData", "{\"minutes\": 1.5}"), "parts.alarmRules.METER noData.minutes"),
        Arguments.of(
            rule("METER noData", "{\"minutes\": 999999}"), "parts.alarmRules.METER noData"),
        Arguments.of(
            rule("METER noData", "{\"threshold\": 1}"), "parts.alarmRules.METER noData.threshold"),
        Arguments.of(
            rule("METER noData", "{\"severity\": \"LOW\"}"),
            "parts.alarmRules.METER noData.severity"),
        Arguments.of(
            rule("WASTE_CONTAINER containerFull", "{\"threshold\": 7}"),
            "parts.alarmRules.WASTE_CONTAINER containerFull"),
        Arguments.of("\"lighting\": []", "parts.lighting"),
        Arguments.of("\"lighting\": {}", "parts.lighting.switching"),
        Arguments.of(lighting("\"clock\": 1"), "parts.lighting.clock"),
        Arguments.of(lighting("\"switchOffs\": 1"), "parts.lighting.switchOffs"),
        Arguments.of(lighting(off("23:00", "24:00")), "parts.lighting.switchOffs"),
        Arguments.of(lighting(off("12:30", "13:00")), "parts.lighting.switchOffs"),
        Arguments.of(
            lighting("\"dimmings\": [{\"from\": \"22:00\", \"to\": \"23:00\", \"level\": 0}]"),
            "parts.lighting.dimmings"),
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

  private static String rule(String name, String otherwise) {
    return "\"alarmRules\": {\"" + name + "\": " + otherwise + "}";
  }

  private static String lighting(String more) {
    return "\"lighting\": {\"switching\": \"PHOTOCELL\", \"horizon\": \"SUNSET\", " + more + "}";
  }

  private static String off(String from, String to) {
    return "\"switchOffs\": [{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}]";
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
    var query = "query($name: String!) { template(name: $name) { file } }";
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

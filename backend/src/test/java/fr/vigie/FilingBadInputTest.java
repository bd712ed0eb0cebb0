package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.shared.GeoPoint;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused when a report is filed: each names the field and the rule, and nothing is kept.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingBadInputTest {

  private static final FilingWorld WORLD = FilingWorld.from("2026-11-23T12:00:00Z");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static long kept() {
    return WORLD.database().getCollection("reports").countDocuments();
  }

  private static void refused(Map<String, ?> more, String field, String rule) {
    var before = kept();
    var answer = WORLD.file(null, FilingWorld.lampOut(more));

    assertThat(answer.getString("__typename"))
        .as(answer.prettify())
        .isEqualTo("InvalidInputProblem");
    assertThat(answer.getString("field")).isEqualTo(field);
    assertThat(answer.getString("rule")).isEqualTo(rule);
    assertThat(kept()).isEqualTo(before);
  }

  private static Map<String, Object> answers(String... questionsAndValues) {
    var answers = new java.util.ArrayList<Map<String, String>>();
    for (var i = 0; i < questionsAndValues.length; i += 2) {
      answers.add(Map.of("question", questionsAndValues[i], "value", questionsAndValues[i + 1]));
    }
    return Map.of("answers", answers);
  }

  @Test
  void who_is_to_be_called_is_said_wherever_the_place_is() {
    for (var place : List.of(place(49.1767, 5.3886), place(0, 0), place(48.85, 2.35))) {
      var answer =
          WORLD.file(
              null, FilingWorld.lampOut(Map.of("categoryCode", "gas-smell", "location", place)));

      assertThat(answer.getString("__typename")).isEqualTo("OutOfScopeProblem");
      assertThat(answer.getString("message")).contains("GRDF", "0 800 47 33 33", "urgence");
      assertThat(answer.getString("category.outOfScope.organisation")).isEqualTo("GRDF");
      assertThat(answer.getString("category.outOfScope.phone")).isEqualTo("0 800 47 33 33");
    }
  }

  @Test
  void what_only_agents_report_is_refused_to_citizens() {
    var offer =
        Map.of(
            "territoryId",
            FilingWorld.BELLEVILLE,
            "categoryCode",
            "danger-on-round",
            "workingDays",
            1);
    WORLD.act("marc", "offerCategory", offer, "categories { code }");
    var input = new HashMap<String, Object>(answers("secured", "false"));
    input.put("categoryCode", "danger-on-round");

    refused(input, "categoryCode", "a category that citizens report");
    assertThat(WORLD.file("camille", FilingWorld.lampOut(input)).getString("field"))
        .isEqualTo("categoryCode");
    assertThat(WORLD.file("lea", FilingWorld.lampOut(input)).getString("field"))
        .isEqualTo("categoryCode");
    assertThat(WORLD.file("sami", FilingWorld.lampOut(input)).getString("report.id")).isNotNull();
  }

  @Test
  void answers_that_do_not_fit_the_questions_are_named() {
    refused(answers("extent", "none"), "answers.extent", "one of the choices");
    refused(answers("number", "12"), "answers.extent", "an answer is required");
    refused(
        answers("extent", "one", "colour", "red"), "answers.colour", "a question of the category");
    refused(
        answers("extent", "one", "since", "lundi"), "answers.since", "a day, such as 2026-11-29");
    refused(
        answers("extent", "street", "lamp", "ast_1"),
        "answers.lamp",
        "not asked after the other answers");
  }

  @Test
  void equipment_that_it_cannot_be_about_is_named() {
    var cabinet = WORLD.asset("CONTROL_CABINET", FilingWorld.PLACE, "A1");
    var removed = WORLD.asset("LIGHT_POINT", FilingWorld.PLACE, "gone");
    WORLD
        .database()
        .getCollection("assets")
        .updateOne(Filters.eq("_id", removed), Updates.set("lifecycle", "REMOVED"));
    var elsewhere = WORLD.asset("LIGHT_POINT", new GeoPoint(48.0159, 6.5917), "R1");

    refused(Map.of("assetId", "ast_none"), "assetId", "the ID of equipment");
    refused(Map.of("assetId", cabinet), "assetId", "equipment of a kind that this may be about");
    refused(Map.of("assetId", removed), "assetId", "equipment that was not removed");
    refused(Map.of("assetId", elsewhere), "assetId", "equipment of the territory of the place");
    refused(
        answers("extent", "one", "lamp", cabinet),
        "answers.lamp",
        "equipment of a kind that this may be about");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, ", "48.8566, 2.3522, ", "48.6921, 6.1844, Nancy", "-0.0, -0.0, "})
  void a_place_that_nobody_serves_is_told_with_its_commune(
      double latitude, double longitude, String commune) {
    var before = kept();
    var answer =
        WORLD.file(null, FilingWorld.lampOut(Map.of("location", place(latitude, longitude))));

    assertThat(answer.getString("__typename")).isEqualTo("CommuneNotServedProblem");
    assertThat(answer.getString("message"))
        .contains(commune == null ? "hors de la région" : commune);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_place_on_the_border_belongs_to_one_commune_always() {
    var border =
        WORLD.database().getCollection("communes").find(Filters.eq("_id", "55043")).first();
    var ring = ring(border.get("boundary", org.bson.Document.class));
    var place = place(ring.get(1).doubleValue(), ring.get(0).doubleValue());

    var first = WORLD.file(null, FilingWorld.lampOut(Map.of("location", place)));
    var again = WORLD.file(null, FilingWorld.lampOut(Map.of("location", place)));

    assertThat(first.getString("__typename"))
        .isIn("FileReportSuccess", "CommuneNotServedProblem")
        .isEqualTo(again.getString("__typename"));
    assertThat(first.getString("message")).isEqualTo(again.getString("message"));
  }

  private static List<Number> ring(org.bson.Document boundary) {
    var rings = boundary.getList("coordinates", Object.class);
    Object inner = rings;
    while (((List<?>) inner).getFirst() instanceof List<?> list) {
      inner = list;
    }
    return ((List<?>) inner).stream().map(Number.class::cast).toList();
  }

  @Test
  void ten_megabytes_of_text_are_refused_before_they_are_sent() throws IOException {
    var head =
        "POST /graphql HTTP/1.1\r\nHost: vigie\r\nContent-Type: application/json\r\n"
            + "Content-Length: 10000000\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), WORLD.backend().port())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);

      assertThat(new BufferedReader(answer).readLine()).contains(" 413 ");
    }
    refused(Map.of("note", "x".repeat(900_000)), "note", "1 to 2000 characters");
  }

  @Test
  void what_no_keyboard_writes_is_refused_and_what_turns_reading_around_is_dropped() {
    refused(Map.of("note", "a\u0007b"), "note", "no control characters");
    refused(Map.of("formVersion", "a\u0000b"), "formVersion", "no control characters");

    var filed =
        WORLD.file("camille", FilingWorld.lampOut(Map.of("note", "moc.elpmaxe\u202Eabc\u2069")));

    assertThat(filed.getString("report.note")).isEqualTo("moc.elpmaxeabc");
  }

  @Test
  void html_is_kept_as_the_text_that_it_is() {
    var note = "<script>alert(1)</script> & <b>gras</b>";

    var filed = WORLD.file("camille", FilingWorld.lampOut(Map.of("note", note)));

    assertThat(filed.getString("report.note")).isEqualTo(note);
  }

  @Test
  void an_id_that_served_for_something_else_is_refused() {
    var input = FilingWorld.lampOut(Map.of());
    WORLD.file(null, input);
    for (var more :
        List.<Map<String, Object>>of(
            Map.of("note", "autre"),
            Map.of("location", place(49.1768, 5.3886)),
            Map.of("formVersion", "another"),
            Map.of("categoryCode", "lamp-on-by-day"))) {
      var changed = new HashMap<>(input);
      changed.putAll(more);

      assertThat(WORLD.file(null, changed).getString("__typename"))
          .isEqualTo("ClientIdReusedProblem");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "questions, '[{\"code\":\"A\",\"label\":{\"fr\":\"x\"},\"kind\":\"TEXT\"}]', questions[0].code",
    "group, none, group",
    "nearMetres, 501, nearMetres",
    "evidence, '[\"a b\"]', evidence[0]"
  })
  void a_category_that_is_none_is_refused_by_its_field(String name, String value, String field) {
    var input = new HashMap<String, Object>();
    input.put("territoryId", FilingWorld.BELLEVILLE);
    input.put("categoryCode", "noise");
    input.put(name, parsed(value));

    var answer = WORLD.act("marc", "adaptCategory", input, "category { code }");

    assertThat(answer.getString("field")).as(answer.prettify()).isEqualTo(field);
  }

  private static Object parsed(String value) {
    return value.startsWith("[") || value.matches("\\d+")
        ? JsonPath.from("{\"value\": " + value + "}").get("value")
        : value;
  }

  @Test
  void a_category_of_ones_own_needs_a_label_and_a_domain() {
    var input =
        Map.of(
            "territoryId",
            FilingWorld.BELLEVILLE,
            "categoryCode",
            "own-" + UUID.randomUUID().toString().substring(0, 8),
            "domain",
            "ROADS");

    assertThat(WORLD.act("marc", "adaptCategory", input, "category { code }").getString("field"))
        .isEqualTo("label");
  }

  private static Map<String, Double> place(double latitude, double longitude) {
    return Map.of("latitude", latitude, "longitude", longitude);
  }
}

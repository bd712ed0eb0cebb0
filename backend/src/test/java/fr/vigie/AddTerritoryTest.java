package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Bezonvaux, 55050, was destroyed in 1916 and has no inhabitants.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddTerritoryTest {

  private static final String ADD =
      """
      mutation($input: AddTerritoryInput!) { done: addTerritory(input: $input) {
        __typename
        ... on AddTerritorySuccess {
          territory { id name communes { inseeCode } template { name version } }
          additions { addedCount changedCount unchangedCount changeCount keptCount isComplete
            changes { part setting kind before after } }
        }
        ... on CommuneServedProblem { commune { name territory { id } } }
        ... on Problem { message }
      } }\
      """;

  private static final String FILE_REPORT =
      """
      mutation($input: FileReportInput!) { done: fileReport(input: $input) {
        __typename
        ... on FileReportSuccess { report { id dueAt territory { id } responsible { name } } }
        ... on Problem { message }
      } }\
      """;

  private static final Map<String, Double> IN_COLMAR =
      Map.of("latitude", 48.0790, "longitude", 7.3585);
  private static final Map<String, Double> IN_MULHOUSE =
      Map.of("latitude", 47.7467, "longitude", 7.3389);

  /// The Wednesday before Good Friday of 2027, 26 March.
  private static final TestBackend BACKEND =
      TestBackend.ofWholeRegion(new DemoSize(0, 0), List.of(), from("2027-03-24T09:00:00Z"));

  private static Clock from(String instant) {
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(instant)));
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void only_an_administrator_of_the_region_adds_a_territory() {
    for (var person : new String[] {null, "camille", "nadia", "rita"}) {
      assertThat(add(person, "68063", "rural", false).getString("data.done.__typename"))
          .isEqualTo("NotAllowedProblem");
    }
  }

  @Test
  void what_is_not_known_is_refused_by_name() {
    for (var code : List.of("2a004", "2A004", "99999", "200052264", "123456789", "x")) {
      assertThat(add("marc", code, "rural", false).getString("data.done.__typename"))
          .isEqualTo("OrganisationNotFoundProblem");
    }
    assertThat(add("marc", "68063", "none", false).getString("data.done.__typename"))
        .isEqualTo("TemplateNotFoundProblem");
  }

  @Test
  void a_commune_that_another_territory_serves_is_refused_by_name() {
    var refused = add("marc", "88383", "rural", false);

    assertThat(refused.getString("data.done.commune.name")).isEqualTo("Remiremont");
    assertThat(refused.getString("data.done.commune.territory.id")).isEqualTo("ter_200068377");
    assertThat(refused.getString("data.done.message")).contains("Remiremont", "88383");
  }

  @Test
  void a_commune_without_inhabitants_becomes_a_territory() {
    assertThat(add("marc", "55050", "rural", false).getString("data.done.territory.name"))
        .isEqualTo("Bezonvaux");
  }

  @Test
  void a_dry_run_tells_all_and_changes_nothing() {
    var told = add("marc", "67482", "rural", true);

    assertThat(told.getString("data.done.territory")).isNull();
    assertThat(told.getInt("data.done.additions.addedCount")).isEqualTo(1);
    assertThat(told.getList("data.done.additions.changes.setting")).contains("lamp-out", "noise");
    assertThat(
            BACKEND
                .asks(null, "{ commune(inseeCode: \"67482\") { territory { id } } }", Map.of())
                .jsonPath()
                .getString("data.commune.territory"))
        .isNull();
  }

  @Test
  void what_an_administrator_changed_by_hand_is_kept_and_told() {
    var added = add("marc", "10387", "rural", false);
    var territory = added.getString("data.done.territory.id");
    assertThat(offer("marc", territory, "lamp-out", 1)).isEqualTo("OfferCategorySuccess");
    assertThat(offer("nadia", territory, "lamp-out", 2)).isEqualTo("NotAllowedProblem");
    assertThat(offer("marc", territory, "lamp-out", 0)).isEqualTo("InvalidInputProblem");

    var again = add("marc", "10387", "rural", false);
    var other = add("marc", "10387", "bourg", false);

    assertThat(kept(again))
        .containsExactly(Map.of("setting", "lamp-out", "before", "1", "after", "10"));
    assertThat(again.getInt("data.done.additions.changeCount")).isZero();
    assertThat(kept(other))
        .containsExactly(Map.of("setting", "lamp-out", "before", "1", "after", "5"));
    assertThat(other.getString("data.done.territory.template.name")).isEqualTo("bourg");
    assertThat(deadline(territory, "lamp-out")).isEqualTo(1);
    assertThat(deadline(territory, "pothole")).isEqualTo(7);
  }

  private static List<Map<String, String>> kept(JsonPath done) {
    return done.getList(
        "data.done.additions.changes.findAll { it.kind == 'KEPT' }"
            + ".collect { [setting: it.setting, before: it.before, after: it.after] }");
  }

  private static int deadline(String territory, String category) {
    var query = "query($id: ID!) { categories(territoryId: $id) { code workingDays } }";
    return BACKEND
        .asks(null, query, Map.of("id", territory))
        .jsonPath()
        .getInt("data.categories.find { it.code == '" + category + "' }.workingDays");
  }

  private static String offer(String person, String territory, String category, int days) {
    var query =
        "mutation($input: OfferCategoryInput!) { done: offerCategory(input: $input) { __typename } }";
    var input = Map.of("territoryId", territory, "categoryCode", category, "workingDays", days);
    return BACKEND
        .asks(person, query, Map.of("input", input))
        .jsonPath()
        .getString("data.done.__typename");
  }

  @Test
  void the_loop_works_in_an_agglomeration_that_was_added_and_a_holiday_there_counts() {
    var agglomeration = add("marc", "246800726", "agglomeration", false);
    var territory = agglomeration.getString("data.done.territory.id");
    assertThat(agglomeration.getList("data.done.territory.communes")).hasSizeGreaterThan(10);

    var report = file("lamp-out", IN_COLMAR, Map.of("extent", "one"));
    assertThat(report.getString("data.done.report.territory.id")).isEqualTo(territory);
    assertThat(report.getString("data.done.report.responsible.name")).isEqualTo("Colmar");
    // Three working days after Wednesday 24 March: Thursday, then no Good Friday and no Easter
    // Monday, so Tuesday and Wednesday.
    assertThat(report.getString("data.done.report.dueAt")).isEqualTo("2027-03-31T22:00:00Z");

    assertThat(plan("camille", report)).isEqualTo("NotAllowedProblem");
    grant("camille", territory);
    assertThat(plan("camille", report)).isEqualTo("PlanWorkOrderSuccess");

    var elsewhere = file("lamp-out", IN_MULHOUSE, Map.of("extent", "one"));
    assertThat(elsewhere.getString("data.done.message")).contains("Mulhouse");
    var again = add("marc", "246800726", "agglomeration", false);
    assertThat(again.getInt("data.done.additions.unchangedCount")).isEqualTo(1);
    assertThat(again.getInt("data.done.additions.changeCount")).isZero();
  }

  @Test
  void what_a_territory_does_not_offer_is_refused() {
    add("marc", "57463", "rural", false);

    var refused = file("noise", Map.of("latitude", 49.1193, "longitude", 6.1757), Map.of());

    assertThat(refused.getString("data.done.__typename")).isEqualTo("CategoryNotOfferedProblem");
    assertThat(refused.getString("data.done.message")).contains("Bruit");
  }

  @Test
  void added_fifty_times_at_once_it_is_one_territory() throws Exception {
    var answers = new AtOnce(BACKEND).answers("marc", _ -> request("51454", "rural"));

    assertThat(answers)
        .allSatisfy(
            a -> assertThat(a.getString("data.done.__typename")).isEqualTo("AddTerritorySuccess"));
    assertThat(answers.stream().mapToInt(a -> a.getInt("data.done.additions.addedCount")).sum())
        .isEqualTo(1);
  }

  private static String request(String code, String template) {
    return Json.createObjectBuilder()
        .add("query", ADD)
        .add(
            "variables",
            Json.createObjectBuilder()
                .add(
                    "input",
                    Json.createObjectBuilder().add("code", code).add("templateName", template)))
        .build()
        .toString();
  }

  private static JsonPath add(@Nullable String person, String code, String template, boolean dry) {
    var input = Map.of("code", code, "templateName", template, "isDryRun", dry);
    return BACKEND.asks(person, ADD, Map.of("input", input)).jsonPath();
  }

  private static JsonPath file(
      String category, Map<String, Double> place, Map<String, String> answers) {
    var input = new HashMap<String, Object>();
    input.put("clientReportId", UUID.randomUUID().toString());
    input.put("categoryCode", category);
    input.put("location", place);
    input.put(
        "answers",
        answers.entrySet().stream()
            .map(a -> Map.of("question", a.getKey(), "value", a.getValue()))
            .toList());
    return BACKEND.asks("camille", FILE_REPORT, Map.of("input", input)).jsonPath();
  }

  private static String plan(String person, JsonPath report) {
    var query =
        "mutation($input: PlanWorkOrderInput!) { done: planWorkOrder(input: $input) { __typename } }";
    var input =
        Map.of(
            "clientWorkOrderId", UUID.randomUUID().toString(),
            "reportIds", List.of(report.getString("data.done.report.id")),
            "plannedFor", "2027-03-25");
    return BACKEND
        .asks(person, query, Map.of("input", input))
        .jsonPath()
        .getString("data.done.__typename");
  }

  private static void grant(String person, String territory) {
    var query =
        "mutation($input: GrantRoleInput!) { done: grantRole(input: $input) { __typename } }";
    var input =
        Map.of(
            "issuer", "vigie-demo",
            "subject", person,
            "name", person,
            "role", "DISPATCHER",
            "territoryId", territory);
    assertThat(BACKEND.asks("marc", query, Map.of("input", input)).asString())
        .contains("GrantRoleSuccess");
  }
}

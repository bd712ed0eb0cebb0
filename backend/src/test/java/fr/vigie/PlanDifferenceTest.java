package fr.vigie;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What plans write is what the engine answers, byte for byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanDifferenceTest {

  private static final TestBackend BACKEND =
      new TestBackend(
          new DemoSize(500, 400),
          List.of(),
          // Whether something is overdue must not change between the two.
          Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));

  /// Of each person; thousands are tried with `-Dplans.queries=5000`.
  private static final int QUERIES = Integer.getInteger("plans.queries", 300);

  private static final String BOX =
      "(box: {south: 47.8, west: 6.2, north: 48.4, east: 7.0}, first: 7)";

  /// What Vigie does by itself must not fall between the two either.
  @BeforeAll
  static void whatWasMendedLongAgoIsClosed() {
    var reports =
        TestMongo.mongo().client().getDatabase(BACKEND.database()).getCollection("reports");
    var monthAgo = Date.from(Instant.parse("2026-10-25T08:00:00Z"));
    Eventually.within(
        Duration.ofSeconds(30),
        () ->
            reports.countDocuments(and(eq("status", "RESOLVED"), lte("statusAt", monthAgo))) == 0);
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @ParameterizedTest
  @CsvSource({"1,", "2,nadia", "3,rita", "4,sami"})
  void queries_made_up_at_random_are_answered_the_same(long seed, String person) {
    var queries = new RandomQueries(seed, roots());
    var before = BACKEND.planned().getKey();
    var refused = new ArrayList<String>();
    for (var i = 0; i < QUERIES; i++) {
      var query = queries.next();
      var both = BACKEND.bothWays(person, query, Map.of());
      assertThat(both.getKey()).as(query).isEqualTo(both.getValue());
      if (both.getKey().contains("\"errors\"")) {
        refused.add(JsonPath.from(both.getKey()).getString("errors[0].extensions.code"));
      }
    }

    // What is refused, as too large or as unlike under one name, compares nothing.
    assertThat(refused).hasSizeLessThan(QUERIES * 2 / 5).doesNotContain("INTERNAL");
    assertThat(BACKEND.planned().getKey() - before)
        .as("written by plans")
        .isGreaterThan(QUERIES * 3L / 10);
  }

  @Test
  void most_of_what_the_apps_read_is_written_by_plans() {
    var before = BACKEND.planned();
    for (var root : List.of("reports", "reportsInBox", "assetsInBox", "assets", "categories")) {
      var query = "{ " + root + arguments().get(root).getFirst() + selections().get(root) + " }";
      assertThat(BACKEND.bothWays(null, query, Map.of()).getKey()).doesNotContain("errors");
    }

    assertThat(BACKEND.planned().getKey() - before.getKey()).isEqualTo(5);
    assertThat(BACKEND.planned().getValue() - before.getValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ reports(first: 101) { edges { cursor } } }",
        "{ categories { code } reports(first: 5, after: \"x\") { edges { cursor } } c: categories { code } }",
        "{ report(id: \"rep_none\") { id } asset(id: \"ast_none\") { id } }",
        "{ workOrders(first: 5) { edges { node { id } } } categories { code } }",
        "query Q($on: Boolean!) { categories @skip(if: $on) { code } c: categories { label } }",
        "query Q($first: Int!) { reports(first: $first) { edges { cursor } } }",
        "query A { categories { code } } query B { categories { label } }",
        "{ categories { code ... on Category { label } } __typename }",
        "{ }"
      })
  void what_is_refused_or_not_there_is_told_the_same(String query) {
    for (var variables :
        List.<Map<String, Object>>of(Map.of("on", true, "first", 3), Map.of("on", false))) {
      var both = BACKEND.bothWays(null, query, variables);
      assertThat(both.getKey()).isEqualTo(both.getValue());
    }
  }

  private static Map<String, String> selections() {
    return Map.of(
        "reports", "{ edges { node { id asset { id } workOrder { id } timeline { at } } } }",
        "reportsInBox", "{ reports { id commune { name } } }",
        "assetsInBox", "{ assets { id kind isFaulty } }",
        "assets", "{ edges { node { id status parent { label } latest { metric value } } } }",
        "categories", "{ code questions { choices { label } } }");
  }

  private static Map<String, List<String>> roots() {
    var roots = new HashMap<>(arguments());
    roots.put("report", List.of("(id: \"" + id("reports", null) + "\")", "(id: \"rep_none\")"));
    roots.put("asset", List.of("(id: \"" + id("assets", null) + "\")", "(id: \"ast_none\")"));
    roots.put("workOrder", List.of("(id: \"" + id("workOrders", "rita") + "\")"));
    roots.put(
        "node",
        List.of(
            "(id: \"" + id("reports", null) + "\")",
            "(id: \"" + id("workOrders", "rita") + "\")",
            "(id: \"ter_215500430\")"));
    return roots;
  }

  private static Map<String, List<String>> arguments() {
    return Map.ofEntries(
        Map.entry("reports", List.of("(first: 5)", "(first: 3, orderBy: MOST_URGENT_FIRST)")),
        Map.entry("reportsInBox", List.of(BOX)),
        Map.entry("assetsInBox", List.of(BOX)),
        Map.entry("assets", List.of("(first: 5)", "(first: 3, orderBy: BY_LABEL_REVERSED)")),
        Map.entry(
            "assetsNear",
            List.of("(location: {latitude: 48.02, longitude: 6.59}, radiusMetres: 500)")),
        Map.entry("workOrders", List.of("(first: 4)", "(first: 2, orderBy: MOST_URGENT_FIRST)")),
        Map.entry("workOrdersInBox", List.of(BOX)),
        Map.entry("overview", List.of("", "(territoryId: \"ter_215500430\")")),
        Map.entry("commune", List.of("(inseeCode: \"55043\")", "(inseeCode: \"00000\")")),
        Map.entry("communeAt", List.of("(location: {latitude: 48.02, longitude: 6.59})")),
        Map.entry("territories", List.of("(first: 3)")),
        Map.entry("categories", List.of("")),
        Map.entry("viewer", List.of("")),
        Map.entry("agents", List.of("(territoryId: \"ter_215500430\")")));
  }

  private static String id(String root, String person) {
    var query = "{ " + root + "(first: 1) { edges { node { id } } } }";
    return BACKEND
        .asks(person, query, Map.of())
        .jsonPath()
        .getString("data." + root + ".edges[0].node.id");
  }
}

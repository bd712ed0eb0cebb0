package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reading costs MongoDB when there are 20,000 reports: the number of commands, and that each
/// finds what it looks for by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND =
      new TestBackend(new DemoSize(5_000, 20_000), List.of(RECORD));

  private static final String REPORTS =
      """
      query ($first: Int!, $filter: ReportFilter, $orderBy: ReportOrder!, $after: String) {
        reports(first: $first, filter: $filter, orderBy: $orderBy, after: $after) {
          edges { node { id status isOverdue category { label } commune { name } territory { name }
            timeline { at act } photos { id status imagePath thumbnailPath } workOrder { id } } }
          pageInfo { endCursor }
        }
      }\
      """;
  private static final String MAP =
      """
      query ($box: GeoBoxInput!, $first: Int!) {
        reportsInBox(box: $box, first: $first) {
          isComplete reports { id status category { code } commune { name } territory { id } } }
      }\
      """;
  private static final String WORK_ORDERS =
      """
      query ($first: Int!, $filter: WorkOrderFilter, $orderBy: WorkOrderOrder!) {
        workOrders(first: $first, filter: $filter, orderBy: $orderBy) {
          edges { node { id status agent { name } commune { name } reports { id status } } }
        }
      }\
      """;
  private static final String OVERVIEW =
      """
      query ($territory: ID) {
        overview(territoryId: $territory) {
          reports { domain status count overdueCount }
          workOrders { domain count }
          communes { commune { name } openCount }
        }
      }\
      """;
  private static final String SERIES =
      """
      query ($scope: SeriesScopeInput!, $bucket: SeriesBucketSize!) {
        series(
          metrics: [{metric: "activePower"}, {metric: "activeEnergy", aggregation: SUM}]
          scope: $scope
          bucket: $bucket
          from: "2026-10-01T00:00:00Z"
          to: "2026-11-01T00:00:00Z"
        ) { aggregation buckets { start value } }
      }\
      """;
  private static final Map<String, ?> REMIREMONT =
      Map.of("south", 48.0085, "west", 6.5785, "north", 48.0245, "east", 6.6025);

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  static Stream<Map<String, ?>> filters() {
    return Stream.of(
        Map.of(),
        Map.of("territoryId", "ter_200068377"),
        Map.of("inseeCodes", List.of("88383")),
        Map.of("inseeCodes", List.of("88383", "55043", "51237")),
        Map.of("statuses", List.of("RECEIVED", "PLANNED")),
        Map.of("territoryId", "ter_200068377", "statuses", List.of("RESOLVED")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_page_of_reports_reads_little_more_than_the_page_in_any_order(Map<String, ?> filter) {
    for (var order : List.of("NEWEST_FIRST", "OLDEST_FIRST", "MOST_URGENT_FIRST")) {
      var first = page(20, filter, order, null);

      assertThat(first).hasSizeLessThanOrEqualTo(2).allSatisfy(ReadCostTest::isCheap);
      var cursor = endCursor(filter, order);
      assertThat(page(20, filter, order, cursor)).allSatisfy(ReadCostTest::isCheap);
    }
  }

  @Test
  void a_page_of_100_reports_takes_as_many_commands_as_a_page_of_one() {
    assertThat(page(100, Map.of(), "NEWEST_FIRST", null))
        .hasSameSizeAs(page(1, Map.of(), "NEWEST_FIRST", null));
  }

  @Test
  void a_box_of_the_map_is_read_by_one_command() {
    var reads = reads(null, MAP, Map.of("box", REMIREMONT, "first", 200));

    assertThat(reads).hasSize(1).allSatisfy(ReadCostTest::isCheap);
  }

  @Test
  void a_box_wider_than_the_country_stops_at_its_limit() {
    var france = Map.of("south", 41.0, "west", -5.0, "north", 51.5, "east", 10.0);

    var reads = reads(null, MAP, Map.of("box", france, "first", 200));

    assertThat(reads).hasSize(1).allSatisfy(ReadCostTest::isCheap);
  }

  @Test
  void a_page_of_work_orders_takes_as_many_commands_whatever_its_length() {
    for (var order : List.of("NEWEST_FIRST", "MOST_URGENT_FIRST")) {
      var variables = Map.of("first", 100, "orderBy", order);
      var reads = reads("rita", WORK_ORDERS, variables);

      assertThat(reads).hasSizeLessThanOrEqualTo(4).allSatisfy(ReadCostTest::isCheap);
      assertThat(reads("rita", WORK_ORDERS, Map.of("first", 1, "orderBy", order)))
          .hasSameSizeAs(reads);
    }
  }

  @Test
  void an_overview_counts_by_two_commands_and_reads_no_document() {
    assertThat(reads("rita", OVERVIEW, Map.of()))
        .hasSize(2)
        .allSatisfy(read -> {
          var explained = Explained.by(database(), read);
          assertThat(explained.stages()).contains("IXSCAN").doesNotContain("COLLSCAN", "FETCH");
          assertThat(explained.documentsExamined()).isZero();
        });
  }

  static Stream<Map<String, ?>> scopes() {
    return Stream.of(
        Map.of("assetId", "ast_1"),
        Map.of("treeId", "ast_1"),
        Map.of("inseeCode", "55043"),
        Map.of("territoryId", "ter_215500430", "domain", "LIGHTING"),
        Map.of("domain", "LIGHTING"));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void series_are_read_by_two_commands_at_most_whatever_they_go_over(Map<String, ?> scope) {
    for (var bucket : List.of("HOUR", "DAY", "MONTH")) {
      for (var person : List.of("nadia", "rita")) {
        var reads = reads(person, SERIES, Map.of("scope", scope, "bucket", bucket));

        assertThat(reads)
            .hasSizeBetween(1, 2)
            .allSatisfy(read -> {
              var stages = Explained.by(database(), read).stages();
              assertThat(stages).as("%s", read).contains("IXSCAN").doesNotContain("COLLSCAN");
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=Streetlight",
        "type=Streetlight,WasteContainer,EVChargingStation",
        "type=StreetlightGroup&offset=10",
        "type=Streetlight&q=dataProvider==\"ter_215500430\"&limit=1"
      })
  void a_page_of_entities_reads_little_more_than_the_page(String query) {
    for (var person : List.of("sami", "rita")) {
      var first = entities(person, query);
      var reads = RECORD.of(() -> entities(person, query));

      assertThat(reads).hasSizeBetween(2, 3);
      var pages = reads.stream().filter(read -> !isOf(read, "openData")).toList();
      if (!query.contains("q=")) {
        assertThat(pages).allSatisfy(ReadCostTest::isCheap);
      }
      assertThat(reads).allSatisfy(ReadCostTest::isFound);
      if (!query.contains("offset=")) {
        var next = first.header("Link").replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
        var later = RECORD.of(() -> get(person).urlEncodingEnabled(false).get(next));
        assertThat(later).hasSizeBetween(2, 5).allSatisfy(ReadCostTest::isFound);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=Streetlight&count=true&limit=0",
        "id=urn:ngsi-ld:Streetlight:ast_1,urn:ngsi-ld:Alert:alm_1",
        "type=Alert",
        "type=Streetlight&georel=near;maxDistance==300&geometry=Point&coordinates=[5.38,49.17]"
      })
  void what_else_is_asked_of_entities_is_found_by_an_index(String query) {
    var reads = RECORD.of(() -> entities("rita", query));

    assertThat(reads).isNotEmpty().allSatisfy(ReadCostTest::isFound);
  }

  private static Response entities(String person, String query) {
    var request = get(person);
    for (var parameter : query.split("&", -1)) {
      var parts = parameter.split("=", 2);
      request.queryParam(parts[0], parts[1]);
    }
    var answer = request.get("/ngsi-ld/v1/entities");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static RequestSpecification get(String person) {
    return RestAssured.given()
        .baseUri("http://127.0.0.1")
        .port(BACKEND.port())
        .header("Authorization", "Bearer " + BACKEND.token(person));
  }

  private static boolean isOf(BsonDocument read, String collection) {
    return read.getString(read.getFirstKey()).getValue().equals(collection);
  }

  private static void isFound(BsonDocument read) {
    assertThat(Explained.by(database(), read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN", "SORT")
        .containsAnyOf("IXSCAN", "IDHACK", "EOF");
  }

  private static List<BsonDocument> page(
      int first, Map<String, ?> filter, String order, @Nullable String after) {
    return reads(null, REPORTS, variables(first, filter, order, after));
  }

  private static Map<String, ?> variables(
      int first, Map<String, ?> filter, String order, @Nullable String after) {
    return after == null
        ? Map.of("first", first, "filter", filter, "orderBy", order)
        : Map.of("first", first, "filter", filter, "orderBy", order, "after", after);
  }

  private static String endCursor(Map<String, ?> filter, String order) {
    return BACKEND
        .asks(null, REPORTS, variables(20, filter, order, null))
        .jsonPath()
        .getString("data.reports.pageInfo.endCursor");
  }

  /// What an operation reads once everything that stays in memory is there.
  private static List<BsonDocument> reads(
      @Nullable String person, String query, Map<String, ?> variables) {
    Runnable ask =
        () ->
            assertThat(BACKEND.asks(person, query, variables).jsonPath().<Object>get("errors"))
                .isNull();
    ask.run();
    return RECORD.of(ask);
  }

  private static void isCheap(BsonDocument read) {
    var explained = Explained.by(database(), read);
    assertThat(explained.stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN", "SORT")
        .containsAnyOf("IXSCAN", "IDHACK");
    assertThat(explained.documentsExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(3 * explained.found() + 40);
    assertThat(explained.keysExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(4 * explained.found() + 300);
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database());
  }
}

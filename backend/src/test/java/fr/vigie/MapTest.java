package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What who sees on the map and on tiles of Belleville, near and from afar.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTest {

  private static final CaseWorld WORLD = new CaseWorld();
  private static final int OPEN = 3;

  private static final String MAP =
      """
      query ($box: GeoBoxInput!, $zoom: Int!, $filter: MapFilter!) {
        map(box: $box, zoom: $zoom, filter: $filter) {
          clusters { count centre { latitude longitude } bounds { south west north east }
            counts { layer status count } }
          points { objectId layer domain kind status location { latitude longitude } }
        }
      }\
      """;
  private static final Map<String, ?> TOWN =
      Map.of("south", 49.17, "west", 5.36, "north", 49.19, "east", 5.39);
  private static final Map<String, ?> FRANCE =
      Map.of("south", 41.0, "west", -5.0, "north", 51.5, "east", 10.0);

  private static String hidden;
  private static String planned;

  @BeforeAll
  static void belleville_has_three_reports_one_of_them_hiddenand_a_camera() {
    WORLD.files("camille");
    planned = WORLD.files(null).id();
    hidden = WORLD.files("camille").id();
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", hidden, "isPrivate", true));
    WORLD.plans(planned);
    WORLD.act("marc", "registerAsset", camera(), "asset { id }");
    CaughtUp.with(WORLD.backend().database());
  }

  private static Map<String, ?> camera() {
    return Map.of(
        "clientAssetId", "camera-of-the-map",
        "kind", "SAFETY_EQUIPMENT",
        "label", "C7",
        "location", Map.of("latitude", 49.1767, "longitude", 5.3886));
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void a_hiddenreport_is_in_no_cluster_and_no_point_of_who_may_not_see_it() {
    for (var person : new String[] {null, "zoe", "lea", "cleo"}) {
      assertThat(clustered(person, "REPORTS")).isEqualTo(OPEN - 1);
      assertThat(ids(person, "REPORTS")).hasSize(OPEN - 1).doesNotContain(hidden);
    }
  }

  @Test
  void who_deals_with_it_sees_it() {
    for (var person : List.of("sami", "nadia", "rita")) {
      assertThat(clustered(person, "REPORTS")).isEqualTo(OPEN);
      assertThat(ids(person, "REPORTS")).hasSize(OPEN).contains(hidden);
    }
  }

  @Test
  void work_is_on_the_map_of_who_may_read_it_only() {
    for (var person : new String[] {null, "camille", "lea", "cleo"}) {
      assertThat(clustered(person, "WORK_ORDERS")).isZero();
      assertThat(ids(person, "WORK_ORDERS")).isEmpty();
    }
    assertThat(clustered("sami", "WORK_ORDERS")).isEqualTo(1);
    assertThat(ids("rita", "WORK_ORDERS")).hasSize(1);
  }

  @Test
  void how_a_camera_is_nobody_knows_but_the_staff() {
    var seen = map("lea", TOWN, 16, layers("ASSETS"));
    assertThat(seen.getList("points.kind")).containsExactly("SAFETY_EQUIPMENT");
    assertThat(seen.getList("points.status")).containsOnlyNulls();
    assertThat(map("lea", FRANCE, 6, layers("ASSETS")).getList("clusters.counts.status.flatten()"))
        .containsOnlyNulls();
    var inService = Map.of("layers", List.of("ASSETS"), "assetStates", List.of("IN_SERVICE"));
    assertThat(map("lea", TOWN, 16, inService).getList("points")).isEmpty();
    assertThat(map("lea", FRANCE, 6, inService).getList("clusters")).isEmpty();

    assertThat(map("sami", TOWN, 16, inService).getList("points.status"))
        .containsExactly("IN_SERVICE");
    assertThat(map("sami", FRANCE, 6, inService).getList("clusters")).hasSize(1);
  }

  @Test
  void what_is_shown_can_be_narrowed() {
    assertThat(count(map("sami", FRANCE, 6, layers("REPORTS")))).isEqualTo(OPEN);
    assertThat(
            count(
                map(
                    "sami",
                    FRANCE,
                    6,
                    Map.of("layers", List.of("REPORTS"), "reportStatuses", List.of("PLANNED")))))
        .isEqualTo(1);
    assertThat(
            count(
                map(
                    "sami",
                    FRANCE,
                    6,
                    Map.of("layers", List.of("REPORTS"), "domains", List.of("WASTE")))))
        .isZero();
    assertThat(
            count(
                map(
                    "sami",
                    FRANCE,
                    6,
                    Map.of("layers", List.of("REPORTS"), "territoryId", CaseWorld.VOSGES))))
        .isZero();
  }

  @Test
  void a_cluster_lies_in_the_middle_of_what_it_counts_and_within_its_bounds() {
    var points = map("sami", TOWN, 16, layers("REPORTS"));
    var latitudes = points.getList("points.location.latitude", Double.class);
    var cluster = map("sami", FRANCE, 6, layers("REPORTS"));

    assertThat(cluster.getInt("clusters[0].count")).isEqualTo(OPEN);
    assertThat(cluster.getDouble("clusters[0].centre.latitude"))
        .isCloseTo(
            latitudes.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
            within(1e-5));
    assertThat(cluster.getDouble("clusters[0].bounds.south")).isLessThan(49.17);
    assertThat(cluster.getDouble("clusters[0].bounds.east")).isGreaterThan(5.39);
  }

  @Test
  void what_happens_next_moves_the_counts() {
    var filed = WORLD.files(null).id();
    CaughtUp.with(WORLD.backend().database());
    assertThat(clustered("sami", "REPORTS")).isEqualTo(OPEN + 1);

    WORLD.done(
        "nadia", "rejectReport", Map.of("reportId", filed, "reason", "NOT_A_PROBLEM", "sentence", "rien"));
    CaughtUp.with(WORLD.backend().database());

    assertThat(clustered("sami", "REPORTS")).isEqualTo(OPEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 23, 2_147_483_647})
  void a_zoom_that_no_map_has_is_refused(int zoom) {
    var answer =
        WORLD.asks(
            null, MAP, Map.of("box", TOWN, "zoom", zoom, "filter", Map.of()));

    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("zoom");
  }

  @Test
  void the_whole_world_at_the_finest_zoom_costs_no_more_than_a_town() {
    var world = Map.of("south", -90.0, "west", -180.0, "north", 90.0, "east", 180.0);

    assertThat(count(map("sami", world, 22, layers("REPORTS")))).isEqualTo(OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "reports/19/0/0.mvt,400", "reports/-1/0/0.mvt,400", "reports/3/8/0.mvt,400",
    "reports/3/0/8.mvt,400", "reports/3/0/99999999999.mvt,400", "reports/a/0/0.mvt,400",
    "reports/3/0/$ne.mvt,400", "people/3/0/0.mvt,404", "reports/3/0/0.png,404",
    "reports/3/0/0.mvt?domain=HEALTH,400"
  })
  void a_tile_that_there_is_not_is_refused_by_its_reason(String path, int status) {
    var answer = tile(null, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
        .isEqualTo(status == 400 ? "BAD_USER_INPUT" : "NOT_FOUND");
  }

  @Test
  void a_tile_from_afar_has_clusters_of_what_is_public() {
    var layer = TileReader.layers(tile(null, path("reports", 8)).asByteArray()).getFirst();

    assertThat(layer.name()).isEqualTo("reports");
    assertThat(layer.version()).isEqualTo(2);
    assertThat(layer.points()).hasSize(1);
    var point = layer.points().getFirst();
    assertThat(point.properties())
        .containsEntry("count", OPEN - 1)
        .containsEntry("RECEIVED", 1)
        .containsEntry("PLANNED", 1);
    assertThat(point.x()).isBetween(0, layer.extent());
    assertThat(point.y()).isBetween(0, layer.extent());
  }

  @Test
  void a_tile_near_by_has_the_points_where_they_are() {
    var own = points("nadia", "reports");
    assertThat(own).hasSize(OPEN).anyMatch(point -> point.properties().get("id").equals(hidden));
    var others = points(null, "reports");
    assertThat(others)
        .hasSize(OPEN - 1)
        .noneMatch(point -> point.properties().get("id").equals(hidden));

    var where = map(null, TOWN, 16, layers("REPORTS"));
    var longitude = where.getDouble("points.find { it.objectId == '%s' }.location.longitude".formatted(planned));
    var shown =
        others.stream()
            .filter(point -> point.properties().get("id").equals(planned))
            .findFirst()
            .orElseThrow();
    var column = (longitude + 180) / 360 * (1 << 15);
    assertThat(shown.x()).isEqualTo((int) ((column - Math.floor(column)) * 4096));
  }

  @Test
  void a_tile_that_is_known_already_is_not_sent_again() {
    var first = tile(null, path("reports", 8));
    assertThat(first.header("Cache-Control")).startsWith("public");
    assertThat(first.header("Vary")).contains("Authorization");

    var again = asked(null).header("If-None-Match", first.header("ETag")).get(address("reports", 8));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    var own = asked("nadia").header("If-None-Match", first.header("ETag")).get(address("reports", 8));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.header("Cache-Control")).startsWith("private");
  }

  @Test
  void layers_that_nobody_may_see_are_empty() {
    assertThat(tile(null, path("work-orders", 8)).asByteArray()).isEmpty();
    assertThat(tile("lea", path("alarms", 8)).asByteArray()).isEmpty();
    assertThat(tile("sami", path("work-orders", 8)).asByteArray()).isNotEmpty();
  }

  @Test
  void a_token_that_stands_for_nobody_is_refused() {
    var answer =
        RestAssured.given()
            .baseUri("http://127.0.0.1")
            .port(WORLD.backend().port())
            .header("Authorization", "Bearer forged")
            .get("/tiles/reports/8/0/0.mvt");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private static Map<String, ?> layers(String layer) {
    return Map.of("layers", List.of(layer));
  }

  private static JsonPath map(
      @Nullable String person, Map<String, ?> box, int zoom, Map<String, ?> filter) {
    var answer = WORLD.asks(person, MAP, Map.of("box", box, "zoom", zoom, "filter", filter));
    assertThat(answer.<Object>get("errors")).isNull();
    return answer.setRootPath("data.map");
  }

  private static int count(JsonPath map) {
    return map.getList("clusters.count", Integer.class).stream().mapToInt(i -> i).sum();
  }

  private static int clustered(@Nullable String person, String layer) {
    return count(map(person, FRANCE, 6, layers(layer)));
  }

  private static List<String> ids(@Nullable String person, String layer) {
    return map(person, TOWN, 16, layers(layer)).getList("points.objectId");
  }

  private static List<TileReader.Point> points(@Nullable String person, String layer) {
    return TileReader.layers(tile(person, path(layer, 15)).asByteArray()).stream()
        .flatMap(each -> each.points().stream())
        .toList();
  }

  /// The tile in which the reports are.
  private static String path(String layer, int zoom) {
    var across = 1 << zoom;
    var x = (int) ((5.3665 + 180) / 360 * across);
    var latitude = Math.toRadians(49.1775);
    var y =
        (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * across);
    return layer + "/" + zoom + "/" + x + "/" + y + ".mvt";
  }

  private static String address(String layer, int zoom) {
    return "/tiles/" + path(layer, zoom);
  }

  private static Response tile(@Nullable String person, String path) {
    return asked(person).get("/tiles/" + path);
  }

  private static RequestSpecification asked(@Nullable String person) {
    return WORLD.backend().as(person);
  }
}

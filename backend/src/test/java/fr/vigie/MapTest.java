package fr.vigie;

import static fr.vigie.MapTown.HIDDEN;
import static fr.vigie.MapTown.OPEN;
import static fr.vigie.MapTown.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What who sees on the map of Belleville, near and from afar.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTest {

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

  @Test
  void a_private_report_is_in_no_cluster_and_no_point_of_who_may_not_see_it() {
    for (var person : new String[] {null, "zoe", "lea", "cleo"}) {
      assertThat(clustered(person, "REPORTS")).isEqualTo(OPEN - 1);
      assertThat(ids(person, "REPORTS")).hasSize(OPEN - 1).doesNotContain(HIDDEN);
    }
  }

  @Test
  void who_deals_with_it_sees_it() {
    for (var person : List.of("sami", "nadia", "rita")) {
      assertThat(clustered(person, "REPORTS")).isEqualTo(OPEN);
      assertThat(ids(person, "REPORTS")).hasSize(OPEN).contains(HIDDEN);
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
        "nadia",
        "rejectReport",
        Map.of("reportId", filed, "reason", "NOT_A_PROBLEM", "sentence", "rien"));
    CaughtUp.with(WORLD.backend().database());

    assertThat(clustered("sami", "REPORTS")).isEqualTo(OPEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 23, 2_147_483_647})
  void a_zoom_that_no_map_has_is_refused(int zoom) {
    var answer = WORLD.asks(null, MAP, Map.of("box", TOWN, "zoom", zoom, "filter", Map.of()));

    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("zoom");
  }

  @Test
  void the_whole_world_at_the_finest_zoom_costs_no_more_than_a_town() {
    var world = Map.of("south", -90.0, "west", -180.0, "north", 90.0, "east", 180.0);

    assertThat(count(map("sami", world, 22, layers("REPORTS")))).isEqualTo(OPEN);
  }

  @Test
  void whatever_is_shown_is_read_by_one_command_and_an_index() {
    for (var zoom : List.of(11, 16)) {
      var variables = Map.of("box", TOWN, "zoom", zoom, "filter", Map.of());
      Runnable look = () -> WORLD.backend().asks("rita", MAP, variables);
      look.run();

      assertThat(MapTown.RECORD.of(look))
          .hasSize(1)
          .allSatisfy(read -> {
            var database = TestMongo.mongo().client().getDatabase(WORLD.backend().database());
            assertThat(Explained.by(database, read).stages())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
          });
    }
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
}

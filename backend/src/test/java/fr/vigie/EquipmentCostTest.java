package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import java.util.ArrayList;
import java.util.HashMap;
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

/// What reading equipment costs MongoDB when there are 8,000 pieces: the number of commands, and
/// that each finds what it looks for by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EquipmentCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND =
      new TestBackend(new DemoSize(8_000, 100), List.of(RECORD));
  private static final String VOSGES = "ter_200068377";
  private static final Map<String, ?> REMIREMONT =
      Map.of("south", 48.0085, "west", 6.5785, "north", 48.0245, "east", 6.6025);

  private static final String LIST =
      """
      query ($first: Int!, $filter: AssetFilter, $orderBy: AssetOrder!, $after: String) {
        assets(first: $first, filter: $filter, orderBy: $orderBy, after: $after) {
          edges { node { id kind label status isFaulty commune { name } organisation { name } } }
          pageInfo { endCursor }
        }
      }\
      """;
  private static final String TREE =
      """
      query ($first: Int!, $filter: AssetFilter) {
        assets(first: $first, filter: $filter) {
          edges { node { id parent { id } ancestors { id kind }
            details { ... on ControlCabinetDetails { contractedPowerKilovoltAmperes } }
            children(first: 3) { edges { node { id label } } }
            history(first: 3) { edges { node { at act by { name } } } } } }
        }
      }\
      """;
  private static final String BOX =
      """
      query ($box: GeoBoxInput!, $kinds: [AssetKind!]!) {
        assetsInBox(box: $box, first: 200, kinds: $kinds) { isComplete assets { id kind label } }
      }\
      """;
  private static final String NEAR =
      """
      query ($location: GeoPointInput!, $radius: Int!) {
        assetsNear(location: $location, radiusMetres: $radius, first: 10) {
          distanceMetres asset { id label location { latitude longitude } }
        }
      }\
      """;

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  static Stream<Map<String, ?>> filters() {
    var cabinet = first(Map.of("territoryId", VOSGES, "kinds", List.of("CONTROL_CABINET")));
    return Stream.of(
        Map.of(),
        Map.of("territoryId", VOSGES),
        Map.of("territoryId", VOSGES, "kinds", List.of("CHARGING_STATION")),
        Map.of("territoryId", VOSGES, "domains", List.of("WASTE", "MOBILITY")),
        Map.of("territoryId", VOSGES, "isFaulty", true),
        Map.of("territoryId", VOSGES, "statuses", List.of("DEFECTIVE_LAMP", "BROKEN_LANTERN")),
        Map.of("territoryId", VOSGES, "labelBeginsWith", "EP-1"),
        Map.of("inseeCodes", List.of("88383")),
        Map.of("inseeCodes", List.of("88383", "55043", "51237")),
        Map.of("inseeCodes", List.of("88383"), "isFaulty", true),
        Map.of("isFaulty", true),
        Map.of("lifecycles", List.of("INSTALLED")),
        Map.of("parentId", cabinet),
        Map.of("ancestorId", cabinet),
        Map.of("ancestorId", cabinet, "kinds", List.of("LIGHT_POINT")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_page_of_equipment_reads_little_more_than_the_page_in_any_order(Map<String, ?> filter) {
    for (var order : List.of("BY_LABEL", "BY_LABEL_REVERSED")) {
      var first = page(20, filter, order, null);

      assertThat(first).hasSize(1).allSatisfy(EquipmentCostTest::isCheap);
      var cursor =
          BACKEND
              .asks("rita", LIST, variables(20, filter, order, null))
              .jsonPath()
              .getString("data.assets.pageInfo.endCursor");
      assertThat(page(20, filter, order, cursor)).allSatisfy(EquipmentCostTest::isCheap);
    }
  }

  @Test
  void trees_and_histories_of_a_page_take_as_many_commands_as_those_of_one() {
    var filter = Map.of("territoryId", VOSGES, "kinds", List.of("CONTROL_CABINET", "FEEDER"));
    var one = reads("rita", TREE, Map.of("first", 1, "filter", filter));
    var twenty = reads("rita", TREE, Map.of("first", 20, "filter", filter));

    assertThat(twenty).hasSizeLessThanOrEqualTo(one.size() + 2);
    assertThat(reads("rita", TREE, Map.of("first", 40, "filter", filter))).hasSameSizeAs(twenty);
    assertThat(twenty).allSatisfy(EquipmentCostTest::scansNothing);
  }

  @Test
  void children_are_looked_up_page_by_page() {
    var filter = Map.of("territoryId", VOSGES, "kinds", List.of("FEEDER"));
    var lookup =
        reads("rita", TREE, Map.of("first", 20, "filter", filter)).stream()
            .filter(read -> read.toString().contains("\"children\""))
            .toList();

    assertThat(lookup).hasSize(1);
    var told = Explained.lookups(database(), lookup.getFirst());
    assertThat(told.documentsExamined()).isLessThanOrEqualTo(20 * 4);
    assertThat(told.collectionScans()).isZero();
  }

  @Test
  void a_box_is_read_by_one_command_that_looks_at_the_kinds_it_wants() {
    for (var kinds : List.of(List.of(), List.of("CHARGING_STATION"))) {
      var reads = reads(null, BOX, Map.of("box", REMIREMONT, "kinds", kinds));

      assertThat(reads).hasSize(1).allSatisfy(EquipmentCostTest::isCheap);
    }
  }

  @Test
  void what_is_near_is_found_by_one_command_that_looks_at_the_surroundings_only() {
    var town = Map.of("latitude", 48.0165, "longitude", 6.59);
    var reads = reads(null, NEAR, Map.of("location", town, "radius", 100));

    assertThat(reads).hasSize(1).allSatisfy(EquipmentCostTest::scansNothing);
    var found = Explained.by(database(), reads.getFirst());
    assertThat(found.documentsExamined()).isLessThanOrEqualTo(400);
  }

  @Test
  void the_nearest_come_first_and_none_is_farther_than_asked() {
    var town = Map.of("latitude", 48.0165, "longitude", 6.59);
    List<Float> distances =
        BACKEND
            .asks(null, NEAR, Map.of("location", town, "radius", 500))
            .jsonPath()
            .getList("data.assetsNear.distanceMetres");

    assertThat(distances).hasSize(10).isSorted().allMatch(metres -> metres <= 500);
  }

  private static String first(Map<String, ?> filter) {
    return BACKEND
        .asks("rita", LIST, variables(1, filter, "BY_LABEL", null))
        .jsonPath()
        .getString("data.assets.edges[0].node.id");
  }

  private static List<BsonDocument> page(
      int first, Map<String, ?> filter, String order, @Nullable String after) {
    return reads("rita", LIST, variables(first, filter, order, after));
  }

  private static Map<String, ?> variables(
      int first, Map<String, ?> filter, String order, @Nullable String after) {
    var variables = new HashMap<String, Object>();
    variables.put("first", first);
    variables.put("filter", filter);
    variables.put("orderBy", order);
    variables.put("after", after);
    return variables;
  }

  private static List<BsonDocument> reads(
      @Nullable String person, String query, Map<String, ?> variables) {
    Runnable ask =
        () -> {
          var answer = BACKEND.asks(person, query, variables);
          assertThat(answer.jsonPath().<Object>get("errors")).as(answer.asString()).isNull();
        };
    ask.run();
    return new ArrayList<>(RECORD.of(ask));
  }

  private static void scansNothing(BsonDocument read) {
    assertThat(Explained.by(database(), read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN")
        .containsAnyOf("IXSCAN", "IDHACK");
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

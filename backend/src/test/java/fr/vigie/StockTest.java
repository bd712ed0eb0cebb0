package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.reads;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Explained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the log is told of Belleville's parts and stock, and what reading them costs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StockTest {

  /// Who asks, the part, the page, and those who moved it.
  private static final int MOST_READS = 4;

  private static final String PARTS =
      "query($t: ID!, $short: Boolean!, $after: String) { parts(territoryId: $t, isShort: $short,"
          + " first: 2, after: $after) { edges { cursor node { id name stock { depot quantity }"
          + " } } } }";
  private static final String MOVEMENTS =
      "query($p: ID!, $after: String) { stockMovements(partId: $p, first: 2, after: $after) {"
          + " edges { cursor node { kind quantity by { name } workOrder { id } } } } }";

  private static Map<String, Object> described(String name, int cents) {
    return Map.of(
        "territoryId",
        BELLEVILLE,
        "reference",
        name,
        "name",
        "Lampe " + name,
        "unit",
        "pièce",
        "cents",
        cents);
  }

  private static String sets(Map<String, Object> part) {
    return world().act("marc", "setPart", part, "part { id }").getString("part.id");
  }

  private static String part() {
    return sets(described(UUID.randomUUID().toString(), 8900));
  }

  private static Map<String, Object> moved(String part, String kind, double quantity) {
    return Map.of(
        "clientMovementId",
        UUID.randomUUID().toString(),
        "partId",
        part,
        "kind",
        kind,
        "quantity",
        quantity);
  }

  /// Type, act and who, in the order in which it happened.
  private static List<String> told(String subject, String... types) {
    return database()
        .getCollection("events")
        .find(Filters.and(Filters.eq("subject", subject), Filters.in("type", types)))
        .sort(Sorts.ascending("_id"))
        .map(e -> e.getString("type") + " " + e.getString("act") + " " + e.getString("by"))
        .into(new ArrayList<>());
  }

  @Test
  void what_is_refused_or_changes_nothing_is_not_told() {
    var described = described(UUID.randomUUID().toString(), 8900);
    var part = sets(described);
    sets(described);
    world().tries("nadia", "setPart", described(UUID.randomUUID().toString(), 1));
    world().tries("sami", "moveStock", moved(part, "DELIVERY", 3));
    var delivery = moved(part, "DELIVERY", 2);
    world().act("nadia", "moveStock", delivery, "part { id }");
    world().act("nadia", "moveStock", delivery, "part { id }");
    var other = new HashMap<>(delivery);
    other.put("quantity", 9);
    assertThat(world().tries("nadia", "moveStock", other).getString("__typename"))
        .isEqualTo("ClientIdReusedProblem");

    assertThat(told(part, "PartSet", "StockMoved"))
        .containsExactly("PartSet SET per_demo-marc", "StockMoved DELIVERY per_demo-nadia");
  }

  @Test
  void each_change_of_a_part_its_stock_and_the_hourly_rate_is_told_with_who_did_it() {
    var name = UUID.randomUUID().toString();
    var part = sets(described(name, 8900));
    sets(described(name, 9100));
    world().act("nadia", "moveStock", moved(part, "CORRECTION", 7), "part { id }");
    var before = told(BELLEVILLE, "HourlyRateSet").size();
    for (var cents : List.of(4300, 4300, 4400)) {
      world()
          .act(
              "marc",
              "setHourlyRate",
              Map.of("territoryId", BELLEVILLE, "hourlyCents", cents),
              "hourlyCents");
    }

    assertThat(told(part, "PartSet", "StockMoved"))
        .containsExactly(
            "PartSet SET per_demo-marc",
            "PartSet SET per_demo-marc",
            "StockMoved CORRECTION per_demo-nadia");
    assertThat(told(BELLEVILLE, "HourlyRateSet"))
        .hasSize(before + 2)
        .containsOnly("HourlyRateSet SET per_demo-marc");
  }

  @Test
  void parts_and_movements_are_read_by_indexes_page_by_page() {
    var part = "";
    for (var n = 0; n < 5; n++) {
      part = part();
      for (var m = 0; m < 3; m++) {
        world().act("nadia", "moveStock", moved(part, "DELIVERY", 1 + m), "part { id }");
      }
    }
    var some = new HashMap<String, Object>(Map.of("t", BELLEVILLE, "short", false));
    areCheap(PARTS, some, "parts");
    areCheap(PARTS, new HashMap<>(Map.of("t", BELLEVILLE, "short", true)), "parts");
    areCheap(MOVEMENTS, new HashMap<>(Map.of("p", part)), "stockMovements");
    assertThat(reads("nadia", "{ hourlyCents(territoryId: \"" + BELLEVILLE + "\") }", Map.of()))
        .hasSizeLessThanOrEqualTo(2)
        .allSatisfy(StockTest::isIndexed);
  }

  /// The first page, and the one after it when there is one.
  private static void areCheap(String query, Map<String, Object> variables, String field) {
    assertThat(reads("nadia", query, variables))
        .hasSizeLessThanOrEqualTo(MOST_READS)
        .allSatisfy(StockTest::isIndexed);
    var cursors =
        world().asks("nadia", query, variables).getList("data." + field + ".edges.cursor");
    if (!cursors.isEmpty()) {
      variables.put("after", cursors.getLast());
      assertThat(reads("nadia", query, variables))
          .hasSizeLessThanOrEqualTo(MOST_READS)
          .allSatisfy(StockTest::isIndexed);
    }
  }

  private static void isIndexed(BsonDocument read) {
    var explained = Explained.by(database(), read);
    assertThat(explained.stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN", "SORT")
        .containsAnyOf("IXSCAN", "IDHACK");
    assertThat(explained.documentsExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(explained.found() + 1);
  }
}

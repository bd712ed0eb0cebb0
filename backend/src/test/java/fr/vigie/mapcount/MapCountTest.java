package fr.vigie.mapcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the map counts is what there is, whatever happened in which order.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapCountTest {

  private final Town town = new Town();
  private final MapCountModule map = town.map();

  @Test
  void what_is_over_removed_or_nowhere_is_not_counted() {
    town.alarm("alm_over", false);
    town.asset("ast_gone", "REMOVED", false, 5.39);
    town.database
        .getCollection("alarms")
        .insertOne(new Document("_id", "alm_feed").append("isActive", true));

    map.model().apply(Town.happenedTo("alm_over", "ast_gone", "alm_feed", "per_camille", "rep_no"));

    assertThat(town.stored()).isEmpty();
  }

  @Test
  void five_acts_leave_the_counts_that_a_count_by_hand_gives() {
    town.report("rep_1", "RECEIVED", 49.18, 5.37);
    town.report("rep_2", "RECEIVED", 49.18001, 5.37001);
    map.model().apply(Town.happenedTo("rep_1", "rep_2"));
    town.report("rep_1", "PLANNED", 49.18, 5.37);
    map.model().apply(Town.happenedTo("rep_1"));
    town.report("rep_2", "RECEIVED", 48.1, 6.5);
    town.workOrder("wo_1", "PLANNED", "ctr_1");
    map.model().apply(Town.happenedTo("wo_1", "rep_2"));
    town.alarm("alm_1", true);
    town.asset("ast_1", "INSTALLED", true, 5.39);
    map.model().apply(Town.happenedTo("alm_1", "ast_1"));
    town.alarm("alm_1", false);
    map.model().apply(Town.happenedTo("alm_1"));

    assertThat(counts()).isEqualTo(countedByHand()).hasSizeGreaterThan(24);
  }

  @Test
  void a_tile_that_counts_nothing_any_more_is_gone() {
    town.report("rep_1", "RECEIVED", 49.18, 5.37);
    map.model().apply(Town.happenedTo("rep_1"));
    town.report("rep_1", "RECEIVED", 48.1, 6.5);
    map.model().apply(Town.happenedTo("rep_1"));

    assertThat(town.database.getCollection("mapTiles").countDocuments()).isEqualTo(12);
  }

  @Test
  void who_sees_a_private_report_is_kept_with_its_counts() {
    town.privateReport("rep_1", "FORWARDED", Town.VERDUN);
    town.privateReport("rep_2", "RECEIVED", Town.VERDUN);

    map.model().apply(Town.happenedTo("rep_1", "rep_2"));

    var counted = town.database.getCollection("mapTiles").find().first();
    assertThat(counted.getList("counts", Document.class))
        .extracting(each -> each.getString("s"), each -> each.getString("o"))
        .containsExactly(tuple("FORWARDED", Town.VERDUN), tuple("RECEIVED", null));
    assertThat(counted.getList("counts", Document.class)).noneMatch(each -> each.getBoolean("p"));
  }

  @Test
  void events_twice_and_in_any_order_give_the_same() {
    var ids = some(60);
    map.model().apply(Town.happenedTo(ids));
    var inOrder = town.stored();
    var again = new ArrayList<>(Town.happenedTo(ids));
    again.addAll(again);
    Collections.shuffle(again, new Random(7));

    again.forEach(event -> map.model().apply(List.of(event)));

    assertThat(town.stored()).isEqualTo(inOrder);
    assertThat(map.model().check()).isEmpty();
  }

  @Test
  void a_rebuild_gives_what_following_has_given_byte_for_byte() {
    map.model().apply(Town.happenedTo(some(300)));
    var followed = town.stored();

    map.model().rebuild();

    assertThat(town.stored().stream().map(Document::toJson).toList())
        .isEqualTo(followed.stream().map(Document::toJson).toList())
        .hasSizeGreaterThan(300);
    assertThat(town.database.listCollectionNames().into(new ArrayList<>()))
        .doesNotContain("mapItemsDraft", "mapTilesDraft");
  }

  @Test
  void two_backends_that_believe_it_is_their_turn_do_no_harm() throws Exception {
    var ids = some(40);
    var other = town.map();
    var both = new CountDownLatch(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          List.of(map, other).stream()
              .map(each ->
                  threads.submit(() -> {
                    both.countDown();
                    both.await();
                    for (var id : ids) {
                      each.model().apply(Town.happenedTo(id));
                    }
                    return true;
                  }))
              .toList();
      for (var run : runs) {
        run.get();
      }
    }

    assertThat(counts()).isEqualTo(countedByHand());
    assertThat(map.model().check()).isEmpty();
  }

  @Test
  void a_check_names_what_has_drifted() {
    map.model().apply(Town.happenedTo(some(20)));
    assertThat(map.model().check()).isEmpty();
    town.report("rep_00001", "CLOSED", 49.18, 5.37);
    town.report("rep_new", "RECEIVED", 49.18, 5.37);
    town.database.getCollection("reports").deleteOne(new Document("_id", "rep_00002"));
    var tile = town.database.getCollection("mapTiles").find().first();
    tile.getList("counts", Document.class).getFirst().put("n", 99);
    town.database.getCollection("mapTiles").replaceOne(new Document("_id", tile.get("_id")), tile);

    assertThat(map.model().check())
        .anySatisfy(line -> assertThat(line).startsWith("rep_00001 is counted as"))
        .contains("rep_00002 is counted and should not be", "rep_new is not counted")
        .contains("tile " + tile.get("_id") + " counts something else")
        .hasSize(4);
  }

  @Test
  void a_surplus_tile_is_found() {
    map.model().apply(Town.happenedTo(some(3)));
    town.database.getCollection("mapTiles").insertOne(new Document("_id", "odd"));

    assertThat(map.model().check()).containsExactly("tiles: 1 too many");
  }

  /// Reports here and there.
  private String[] some(int many) {
    var chance = new Random(3);
    return IntStream.range(0, many)
        .mapToObj(i -> {
          var id = "rep_%05d".formatted(i);
          var status = chance.nextBoolean() ? "RECEIVED" : "PLANNED";
          town.report(id, status, 49 + chance.nextDouble() / 5, 5 + chance.nextDouble());
          return id;
        })
        .toArray(String[]::new);
  }

  /// How many the tiles count, by cell, layer and status.
  private Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    for (var tile : town.database.getCollection("mapTiles").find()) {
      for (var each : tile.getList("counts", Document.class)) {
        var key = tile.getString("cell") + tile.getString("layer") + each.getString("s");
        counts.merge(key, each.getInteger("n"), Integer::sum);
      }
    }
    return counts;
  }

  /// The same from the objects alone, by the formulas of slippy maps.
  private Map<String, Integer> countedByHand() {
    var counts = new TreeMap<String, Integer>();
    town.database
        .getCollection("reports")
        .find()
        .forEach(r -> count(counts, r, "REPORTS" + r.getString("status")));
    town.database
        .getCollection("workOrders")
        .find()
        .forEach(w -> count(counts, w, "WORK_ORDERS" + w.getString("status")));
    town.database
        .getCollection("alarms")
        .find(new Document("isActive", true))
        .forEach(a -> count(counts, a, "ALARMS" + a.getString("severity")));
    town.database
        .getCollection("assets")
        .find()
        .forEach(
            a -> count(counts, a, "ASSETS" + (a.getBoolean("isFaulty") ? "FAULTY" : "IN_SERVICE")));
    return counts;
  }

  private static void count(Map<String, Integer> counts, Document object, String as) {
    for (var zoom = 5; zoom <= 16; zoom++) {
      counts.merge(cell(object, zoom) + as, 1, Integer::sum);
    }
  }

  private static String cell(Document object, int zoom) {
    var across = Math.pow(2, zoom);
    var x = (long) Math.floor((object.getDouble("longitude") + 180) / 360 * across);
    var latitude = Math.toRadians(object.getDouble("latitude"));
    var mercator = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
    var y = (long) Math.floor((1 - mercator / Math.PI) / 2 * across);
    var key = new StringBuilder();
    for (var bit = zoom - 1; bit >= 0; bit--) {
      key.append(((x >> bit) & 1) + 2 * ((y >> bit) & 1));
    }
    return key.toString();
  }
}

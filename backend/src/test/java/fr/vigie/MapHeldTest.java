package fr.vigie;

import static fr.vigie.MapTown.OPEN;
import static fr.vigie.MapTown.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Quadkey;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The map from afar is answered from what the backend holds, and is what the database has.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapHeldTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String MAP =
      """
      { map(box: {south: 41, west: -5, north: 51.5, east: 10}, zoom: 7,
          filter: {layers: [REPORTS]}) { clusters { count } } }\
      """;

  @Test
  void the_region_is_looked_at_without_a_command() {
    seen();

    Eventually.within(SOON, () -> MapTown.RECORD.of(MapHeldTest::seen).isEmpty());

    assertThat(seen()).isEqualTo(OPEN);
  }

  @Test
  void what_is_held_follows_what_is_stored_and_its_rebuild() {
    Eventually.within(SOON, () -> seen() == OPEN);
    var tiles = tiles();
    var tile = tiles.find(new Document("cell", cell(9)).append("layer", "REPORTS")).first();
    var counts = tile.getList("counts", Document.class);
    counts.getFirst().put("n", counts.getFirst().getInteger("n") + 40);
    tiles.replaceOne(new Document("_id", tile.get("_id")), tile);
    Eventually.within(SOON, () -> seen() == OPEN + 40);

    WORLD.act("marc", "rebuildReadModel", Map.of("name", "map"), "name");

    Eventually.within(SOON, () -> seen() == OPEN);
    Eventually.within(SOON, () -> MapTown.RECORD.of(MapHeldTest::seen).isEmpty());
    assertThat(seen()).isEqualTo(OPEN);
  }

  private static String cell(int zoom) {
    return Quadkey.of(new GeoPoint(49.1775, 5.3669)).getFirst().substring(0, zoom);
  }

  private static MongoCollection<Document> tiles() {
    return TestMongo.mongo()
        .client()
        .getDatabase(WORLD.backend().database())
        .getCollection("mapTiles");
  }

  private static int seen() {
    var answer = WORLD.backend().asks("nadia", MAP, Map.of()).jsonPath();
    return answer.getList("data.map.clusters.count", Integer.class).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}

package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.excludeId;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.TreeMap;
import org.bson.RawBsonDocument;

/// `map` of R1 region: the same tiles as the product reads where it does not hold them, summed to a
/// cluster a cell; only what is public, since nobody signs in.
final class RegionMap {

  // In the order in which they are stored.
  private static final String[] TILE = {"cell", "layer", "counts"};

  // Sixteen clusters a tile of the map.
  private static final int FINER = 2;
  private static final int IN_ONE_BATCH = 100_000;

  private final MongoCollection<RawBsonDocument> tiles;

  RegionMap(MongoDatabase database) {
    this.tiles = database.getCollection("mapTiles", RawBsonDocument.class);
  }

  JsonOut write(JsonObject variables) {
    var cells = Cells.over(Boxes.box(variables), variables.getInt("zoom") + FINER);
    var out = new JsonOut().raw("{\"data\":{\"map\":{\"clusters\":[");
    var separator = "";
    for (var cluster : read(cells).entrySet()) {
      cluster.getValue().write(out.raw(separator), cluster.getKey());
      separator = ",";
    }
    return out.raw("],\"points\":[]}");
  }

  private TreeMap<String, CellSums> read(List<String> cells) {
    var clusters = new TreeMap<String, CellSums>();
    var tile = new StoredFields(TILE);
    var count = new StoredFields(CellSums.COUNT);
    tiles
        .find(and(in("cell", cells), in("layer", CellSums.LAYERS)))
        .projection(excludeId())
        .batchSize(IN_ONE_BATCH)
        .forEach(
            document -> {
              tile.read(document);
              var sums = clusters.computeIfAbsent(tile.text(0), _ -> new CellSums());
              var layer = tile.text(1);
              tile.each(2, count, () -> sums.add(layer, count));
            });
    clusters.values().removeIf(CellSums::isEmpty);
    return clusters;
  }
}

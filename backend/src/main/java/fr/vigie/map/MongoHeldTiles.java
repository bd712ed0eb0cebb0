package fr.vigie.map;

import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.HeldCollection;
import java.util.HashMap;
import org.bson.Document;

/// Holds the wide cells of collection `mapTiles`, read by `{cell: 1}`; read anew when they can not
/// be followed, as when the map was rebuilt.
final class MongoHeldTiles implements HeldCollection.Holder {

  static final String COLLECTION = "mapTiles";

  private static final int FINER = HeldTiles.FINEST_ZOOM + 1;

  private final MongoCollection<Document> tiles;
  private final HeldTiles held;

  /// @param slowly the database without a time limit
  MongoHeldTiles(MongoDatabase slowly, HeldTiles held) {
    this.tiles = slowly.getCollection(COLLECTION);
    this.held = held;
  }

  @Override
  public void begin() {
    var read = new HashMap<String, HeldCell>();
    tiles
        .find(not(regex("cell", "^.{" + FINER + "}")))
        .sort(ascending("cell", "layer", "territory"))
        .forEach(tile ->
            read.computeIfAbsent(tile.getString("cell"), _ -> new HeldCell())
                .put(tile.getString("_id"), held(tile)));
    held.hold(read);
  }

  private static HeldCell.Tile held(Document tile) {
    var row = Documents.row(tile);
    return new HeldCell.Tile(MapRows.counted(row), row.stored().length);
  }

  @Override
  public void put(String id, Document written) {
    var cell = written.getString("cell");
    if (HeldTiles.isHeld(cell.length())) {
      held.put(cell, id, held(written));
    }
  }

  @Override
  public void remove(String id) {
    held.remove(id.substring(0, id.indexOf('|')), id);
  }

  @Override
  public void forget() {
    held.forget();
  }
}

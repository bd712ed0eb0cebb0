package fr.vigie.map;

import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import fr.vigie.mongo.ClusterTime;
import fr.vigie.mongo.Documents;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Holds the wide cells of collection `mapTiles`, read by `{cell: 1}` and then followed by its
/// change stream; read anew when that ends, as when the map was rebuilt.
final class MongoHeldTiles {

  private static final String COLLECTION = "mapTiles";
  private static final int AWAIT_MILLIS = 200;
  private static final int FINER = HeldTiles.FINEST_ZOOM + 1;

  private final MongoDatabase database;
  private final MongoCollection<Document> tiles;
  private final MongoCollection<Document> all;
  private final HeldTiles held;

  /// @param slowly the same database without a time limit
  MongoHeldTiles(MongoDatabase database, MongoDatabase slowly, HeldTiles held) {
    this.database = database;
    this.tiles = database.getCollection(COLLECTION);
    this.all = slowly.getCollection(COLLECTION);
    this.held = held;
  }

  /// Holds them for as long as somebody looks and they can be followed; true, to begin anew.
  boolean follow() {
    if (!held.isWanted()) {
      return false;
    }
    var stream =
        tiles
            .watch()
            .maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS)
            .startAtOperationTime(ClusterTime.now(database));
    held.hold(read());
    try (var cursor = stream.cursor()) {
      var goesOn = true;
      var isCaughtUp = false;
      while (goesOn && held.isWanted()) {
        var change = cursor.tryNext();
        goesOn = change == null || take(change);
        isCaughtUp |= change == null;
        // Each batch but the first is all that there was.
        if (isCaughtUp && cursor.available() == 0) {
          held.known();
        }
      }
      return true;
    } finally {
      held.forget();
    }
  }

  private Map<String, HeldCell> read() {
    var read = new HashMap<String, HeldCell>();
    all.find(not(regex("cell", "^.{" + FINER + "}")))
        .sort(ascending("cell", "layer", "territory"))
        .forEach(tile ->
            read.computeIfAbsent(tile.getString("cell"), _ -> new HeldCell())
                .put(tile.getString("_id"), held(tile)));
    return read;
  }

  private static HeldCell.Tile held(Document tile) {
    var row = Documents.row(tile);
    return new HeldCell.Tile(MapRows.counted(row), row.stored().length);
  }

  /// Whether what follows can be followed.
  private boolean take(ChangeStreamDocument<Document> change) {
    return switch (Objects.requireNonNull(change.getOperationType())) {
      case INSERT, REPLACE, UPDATE -> put(change);
      case DELETE -> remove(change);
      default -> false;
    };
  }

  private boolean put(ChangeStreamDocument<Document> change) {
    var tile = change.getFullDocument();
    if (tile == null) {
      return false;
    }
    var cell = tile.getString("cell");
    if (HeldTiles.isHeld(cell.length())) {
      held.put(cell, tile.getString("_id"), held(tile));
    }
    return true;
  }

  private boolean remove(ChangeStreamDocument<Document> change) {
    var id = Objects.requireNonNull(change.getDocumentKey()).getString("_id").getValue();
    held.remove(id.substring(0, id.indexOf('|')), id);
    return true;
  }
}

package fr.vigie.mapcount;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/// Collection `mapTiles`, by cell, layer and territory; `{cell: 1, layer: 1, territory: 1}`.
final class MongoMapTiles implements MapTiles {

  static final String COLLECTION = "mapTiles";

  private final Documents tiles;

  MongoMapTiles(MongoDatabase database, String collection) {
    this.tiles = new Documents(database, collection);
  }

  static void createIndexes(MongoDatabase database, String collection) {
    new CollectionIndexes(database, collection).on("cell", "layer", "territory").make();
  }

  @Override
  public List<MapTile> list(Collection<MapTile.Key> keys) {
    return tiles
        .find(in("_id", keys.stream().map(MapTile.Key::id).toList()))
        .map(MongoMapDocuments::tile)
        .into(new ArrayList<>());
  }

  /// Read and put back in the transaction, so that whoever changes one of them meanwhile collides.
  @Override
  public void add(Map<MapTile.Key, SortedMap<Traits, Tally>> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var before =
        list(changes.keySet()).stream()
            .collect(Collectors.toMap(MapTile::key, Function.identity()));
    var writes = new ArrayList<WriteModel<Document>>();
    changes.forEach((key, change) ->
        writes.add(write(before.getOrDefault(key, MapTile.empty(key)).plus(change))));
    tiles.writeAll(writes);
  }

  private static WriteModel<Document> write(MapTile tile) {
    var itself = eq("_id", tile.key().id());
    return tile.isEmpty()
        ? new DeleteOneModel<>(itself)
        : new ReplaceOneModel<>(
            itself, MongoMapDocuments.of(tile), new ReplaceOptions().upsert(true));
  }

  @Override
  public void addAll(Collection<MapTile> some) {
    if (!some.isEmpty()) {
      tiles.insertAll(some.stream().map(MongoMapDocuments::of).toList());
    }
  }

  @Override
  public long count() {
    return tiles.count(empty());
  }
}

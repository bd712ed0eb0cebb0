package fr.vigie.mapcount;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.List;

/// Collections `mapItemsDraft` and `mapTilesDraft`, there while a map is drawn; they are renamed,
/// which readers see at once or not at all.
final class MongoMapDrafts implements MapDrafts {

  private static final String DRAFT = "Draft";

  private final MongoDatabase database;

  /// @param database without a time limit
  MongoMapDrafts(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Draft begin() {
    for (var name : List.of(MongoMapItems.COLLECTION, MongoMapTiles.COLLECTION)) {
      database.getCollection(name + DRAFT).drop();
    }
    MongoMapItems.createIndexes(database, MongoMapItems.COLLECTION + DRAFT);
    MongoMapTiles.createIndexes(database, MongoMapTiles.COLLECTION + DRAFT);
    return new Draft(
        new MongoMapItems(database, MongoMapItems.COLLECTION + DRAFT),
        new MongoMapTiles(database, MongoMapTiles.COLLECTION + DRAFT));
  }

  @Override
  public void show() {
    for (var name : List.of(MongoMapItems.COLLECTION, MongoMapTiles.COLLECTION)) {
      database
          .getCollection(name + DRAFT)
          .renameCollection(
              new MongoNamespace(database.getName(), name),
              new RenameCollectionOptions().dropTarget(true));
    }
  }
}

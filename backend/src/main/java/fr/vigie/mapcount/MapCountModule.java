package fr.vigie.mapcount;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.shared.Transactions;
import java.util.List;

/// What the rest of the backend sees of what the map counts.
public record MapCountModule(ReadModel model) {

  /// The widest cells that are counted, 1,250 km at the equator, and the finest, 600 m.
  public static final int WIDEST_ZOOM = MapSums.WIDEST;

  public static final int FINEST_ZOOM = MapSums.FINEST;

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              150,
              "index the map",
              database -> {
                MongoMapItems.createIndexes(database, MongoMapItems.COLLECTION);
                MongoMapTiles.createIndexes(database, MongoMapTiles.COLLECTION);
              }));

  /// Counts nothing yet: its model is to be kept.
  ///
  /// @param slowly the same database without a time limit
  public static MapCountModule on(
      MongoDatabase database, MongoDatabase slowly, Transactions transactions) {
    var sources = new MongoMapSources(database);
    return new MapCountModule(
        new KeepMap(
            sources,
            new MongoMapItems(database, MongoMapItems.COLLECTION),
            new MongoMapTiles(database, MongoMapTiles.COLLECTION),
            new RebuildMap(sources, new MongoMapDrafts(slowly)),
            new CheckMap(
                sources,
                new MongoMapItems(slowly, MongoMapItems.COLLECTION),
                new MongoMapTiles(slowly, MongoMapTiles.COLLECTION)),
            transactions));
  }
}

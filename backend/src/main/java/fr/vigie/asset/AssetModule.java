package fr.vigie.asset;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.territory.Territories;
import java.util.List;

/// What the rest of the backend sees of assets.
public record AssetModule(Assets assets, Moves moves, AssetReads reads, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(3, "index assets", MongoAssets::createIndexes),
          new Migration(7, "find assets by cells", MongoAssets::createIndexes),
          new Migration(20, "assets of all kinds", MongoAssetMigration::run));

  public static AssetModule on(MongoDatabase database, Territories territories) {
    var reads = new MongoAssetReads(database);
    var moves = new MongoMoves(database);
    return new AssetModule(
        new MongoAssets(database, moves),
        moves,
        reads,
        new AssetWiring(reads, new AssetView(territories)));
  }
}

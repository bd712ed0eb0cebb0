package fr.vigie.offline;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetReads;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.round.SeeRounds;
import fr.vigie.territory.Territories;
import java.time.Clock;

/// What the rest of the backend sees of what devices take along.
public record OfflineModule(FeatureWiring wiring) {

  public static OfflineModule on(
      MongoDatabase database,
      Territories territories,
      TerritoryCategories categories,
      AssetReads assets,
      SeeRounds rounds,
      Clock clock) {
    var places = new MongoWorkPlaces(database);
    return new OfflineModule(
        new OfflineWiring(
            new PackLuggage(territories, categories, places),
            new EquipmentVersion(places, assets),
            places,
            assets,
            new TakeRounds(rounds, clock),
            territories));
  }
}

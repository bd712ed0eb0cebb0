package fr.vigie.territory;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import java.util.List;

/// What the rest of the backend sees of territories.
public record TerritoryModule(Territories territories, CommunePlaces places, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(1, "load the region", MongoRegionData::load));

  public static TerritoryModule on(MongoDatabase database) {
    var territories = new MongoTerritories(database);
    return new TerritoryModule(
        territories, new CommunePlaces(territories), new TerritoryWiring(territories));
  }
}

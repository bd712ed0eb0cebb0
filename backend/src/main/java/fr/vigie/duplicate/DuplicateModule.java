package fr.vigie.duplicate;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.FeatureWiring;

/// What the rest of the backend sees of likely duplicates.
public record DuplicateModule(FeatureWiring wiring) {

  public static DuplicateModule on(MongoDatabase database, TerritoryCategories categories) {
    var findDuplicates = new FindDuplicates(categories, new MongoNeighbours(database));
    return new DuplicateModule(new DuplicateWiring(findDuplicates));
  }
}

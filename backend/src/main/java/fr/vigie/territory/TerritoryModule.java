package fr.vigie.territory;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.LiveEvents;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import java.util.List;

/// What the rest of the backend sees of territories.
///
/// @param responsibilities the part of a template that says who answers for what
public record TerritoryModule(
    Territories territories,
    CommunePlaces places,
    Serving serving,
    TemplatePart responsibilities,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(1, "load the region", MongoRegionData::load),
          new Migration(
              45, "name each commune's own organisation", MongoRegionData::nameOrganisations));

  public static TerritoryModule on(MongoDatabase database, LiveEvents live) {
    var territories = new MongoTerritories(database);
    var rereading = new Rereading(territories.held()::reread);
    live.listen(TerritoryEvents.TYPES, rereading::soon);
    return new TerritoryModule(
        territories,
        new CommunePlaces(territories),
        new MongoServing(database, territories.held()),
        new ResponsibilitiesPart(new MongoResponsibilities(database)),
        new TerritoryWiring(territories));
  }
}

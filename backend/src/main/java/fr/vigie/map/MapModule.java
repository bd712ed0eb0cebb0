package fr.vigie.map;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import java.util.List;

/// What the rest of the backend sees of the map.
public record MapModule(SeeMap seeMap, FeatureWiring wiring, List<Route> routes) {

  public static MapModule on(MongoDatabase database) {
    var reads = new MongoMapReads(database);
    var seeMap = new SeeMap(reads);
    return new MapModule(
        seeMap, new MapWiring(seeMap), new TileRoutes(new DrawTile(reads)).routes());
  }
}

package fr.vigie.map;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.HeldCollection;
import fr.vigie.observe.Metric;
import fr.vigie.shared.Watched;
import fr.vigie.shared.Worker;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of the map.
///
/// @param figures of what is held
public record MapModule(
    SeeMap seeMap, FeatureWiring wiring, List<Route> routes, Metric.Source figures, Worker worker)
    implements AutoCloseable {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /// Begins to hold what is looked at most.
  ///
  /// @param slowly the same database without a time limit
  public static MapModule start(MongoDatabase database, MongoDatabase slowly) {
    var watched = new Watched();
    var held = new HeldTiles(watched);
    var reads = new HeldMapReads(held, new MongoMapReads(database));
    var seeMap = new SeeMap(reads);
    var tiles =
        new HeldCollection(
            database, MongoHeldTiles.COLLECTION, new MongoHeldTiles(slowly, held), watched);
    var worker = new Worker("held map", BETWEEN_TRIES, tiles::follow);
    worker.start();
    return new MapModule(
        seeMap, new MapWiring(seeMap), new TileRoutes(new DrawTile(reads)).routes(), reads, worker);
  }

  @Override
  public void close() {
    worker.close();
  }
}

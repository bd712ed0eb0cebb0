package fr.vigie;

import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.map.MapModule;
import fr.vigie.mapcount.MapCountModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.ReadModelModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import fr.vigie.upkeep.UpkeepModule;
import java.time.Clock;
import java.util.List;

/// The features that see all territories at once, and what they compute ahead; built once and in
/// the order in which they depend on each other.
record RegionModules(
    HypervisorModule hypervisor, MapModule map, ReadModelModule readModel, UpkeepModule upkeep)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS = MapCountModule.MIGRATIONS;

  /// After all else, so that what is computed ahead the first time finds what there is.
  static RegionModules on(
      Mongo mongo, Territories territories, EventModule events, Ids ids, Clock clock) {
    var database = mongo.database();
    var hypervisor = HypervisorModule.on(database, territories, clock);
    var map = MapModule.start(database, mongo.withoutTimeLimit());
    var mapCount = MapCountModule.on(database, mongo.withoutTimeLimit(), mongo.transactions());
    var models = List.of(mapCount.model());
    var readModel = ReadModelModule.start(database, events.stream(), models, clock);
    var upkeep =
        UpkeepModule.on(readModel.states(), events.log(), mongo.transactions(), ids, clock);
    return new RegionModules(hypervisor, map, readModel, upkeep);
  }

  List<FeatureWiring> wirings() {
    return List.of(hypervisor.wiring(), map.wiring(), upkeep.wiring());
  }

  List<Route> routes() {
    return map.routes();
  }

  List<Metric.Source> figures() {
    return List.of(readModel, map.figures());
  }

  @Override
  public void close() {
    map.close();
    readModel.close();
  }
}

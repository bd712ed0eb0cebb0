package fr.vigie;

import fr.vigie.event.EventStream;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.readmodel.ReadModelModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// The features that see all territories at once, and what they compute ahead; built once and in
/// the order in which they depend on each other.
record RegionModules(HypervisorModule hypervisor, ReadModelModule readModel)
    implements AutoCloseable {

  /// After all else, so that what is computed ahead the first time finds what there is.
  static RegionModules on(Mongo mongo, Territories territories, EventStream log, Clock clock) {
    var database = mongo.database();
    var hypervisor = HypervisorModule.on(database, territories, clock);
    var models = List.<ReadModel>of();
    return new RegionModules(hypervisor, ReadModelModule.start(database, log, models, clock));
  }

  List<FeatureWiring> wirings() {
    return List.of(hypervisor.wiring());
  }

  List<Metric.Source> figures() {
    return List.of(readModel);
  }

  @Override
  public void close() {
    readModel.close();
  }
}

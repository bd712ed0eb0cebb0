package fr.vigie;

import fr.vigie.comparison.ComparisonModule;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.indicator.IndicatorModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.ReadModelModule;
import fr.vigie.shared.Ids;
import fr.vigie.tally.TallyModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The features that see all territories at once, and what they compute ahead; built once and in
/// the order in which they depend on each other.
record RegionModules(
    HypervisorModule hypervisor,
    IndicatorModule indicator,
    ComparisonModule comparison,
    ReadModelModule readModel)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(TallyModule.MIGRATIONS, ComparisonModule.MIGRATIONS).flatMap(List::stream).toList();

  /// After all else, so that what is computed ahead the first time finds what there is.
  static RegionModules on(
      Mongo mongo,
      Territories territories,
      EnergyModule energy,
      EventModule event,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var hypervisor = HypervisorModule.on(database, territories, clock);
    var tally = TallyModule.on(database, mongo.withoutTimeLimit(), transactions);
    var models = List.of(tally.model());
    var readModel = ReadModelModule.start(database, event.stream(), models, clock);
    var indicator =
        IndicatorModule.on(
            database, territories, tally, energy.seeSavings(), readModel.states(), clock);
    var comparison =
        ComparisonModule.on(
            database, transactions, territories, indicator, event.log(), ids, clock);
    return new RegionModules(hypervisor, indicator, comparison, readModel);
  }

  List<FeatureWiring> wirings() {
    return List.of(hypervisor.wiring(), indicator.wiring(), comparison.wiring());
  }

  List<Route> routes() {
    return indicator.routes();
  }

  List<Metric.Source> figures() {
    return List.of(readModel);
  }

  @Override
  public void close() {
    readModel.close();
  }
}

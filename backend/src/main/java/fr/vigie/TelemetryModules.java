package fr.vigie;

import fr.vigie.asset.Assets;
import fr.vigie.device.DeviceModule;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.intake.IntakeModule;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.shared.Ids;
import fr.vigie.source.SourceModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The features that have to do with measurements, built once and in the order in which they depend
/// on each other.
record TelemetryModules(
    MeasurementModule measurement,
    DeviceEventModule deviceEvent,
    SourceModule source,
    DeviceModule device,
    IntakeModule intake)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              MeasurementModule.MIGRATIONS,
              SourceModule.MIGRATIONS,
              DeviceModule.MIGRATIONS,
              DeviceEventModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static TelemetryModules on(
      Mongo mongo, Territories territories, Assets assets, EventLog events, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var measurement = MeasurementModule.on(database, transactions, ids, clock);
    var deviceEvent = DeviceEventModule.on(database, clock);
    var source =
        SourceModule.on(database, transactions, territories, measurement, events, ids, clock);
    var device =
        DeviceModule.on(
            database,
            transactions,
            source.sources(),
            assets,
            measurement.metrics(),
            events,
            ids,
            clock);
    var intake =
        IntakeModule.on(
            source.authentication(), device, deviceEvent.deviceEvents(), measurement, clock);
    return new TelemetryModules(measurement, deviceEvent, source, device, intake);
  }

  List<FeatureWiring> wirings() {
    return List.of(source.wiring(), device.wiring());
  }

  List<Route> routes() {
    return intake.routes();
  }

  @Override
  public void close() {
    measurement.workers().close();
  }
}

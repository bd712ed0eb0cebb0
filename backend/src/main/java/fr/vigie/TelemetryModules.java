package fr.vigie;

import fr.vigie.asset.AssetModule;
import fr.vigie.device.DeviceModule;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.event.EventLog;
import fr.vigie.feed.FeedModule;
import fr.vigie.feed.FeedSettings;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.intake.AssetConditions;
import fr.vigie.intake.IntakeModule;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.rollup.RollupModule;
import fr.vigie.series.SeriesModule;
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
    RollupModule rollup,
    SeriesModule series,
    DeviceEventModule deviceEvent,
    SourceModule source,
    DeviceModule device,
    IntakeModule intake,
    FeedModule feed)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              MeasurementModule.MIGRATIONS,
              RollupModule.MIGRATIONS,
              SourceModule.MIGRATIONS,
              DeviceModule.MIGRATIONS,
              FeedModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static TelemetryModules on(
      Mongo mongo,
      Territories territories,
      AssetModule asset,
      DeviceEventModule deviceEvent,
      AssetConditions conditions,
      EventLog events,
      FeedSettings feeds,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var assets = asset.assets();
    var transactions = mongo.transactions();
    var measurement = MeasurementModule.on(database, transactions, assets, ids, clock);
    var rollup = RollupModule.on(mongo.withoutTimeLimit(), measurement, asset.moves(), clock);
    var series = SeriesModule.on(database, measurement.metrics());
    var source =
        SourceModule.on(
            database,
            transactions,
            territories,
            measurement,
            feeds.addresses(),
            events,
            ids,
            clock);
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
            source.authentication(),
            device,
            deviceEvent.deviceEvents(),
            measurement,
            conditions,
            clock);
    var feed =
        FeedModule.on(
            database,
            source.sources(),
            intake.keepTold(),
            deviceEvent.deviceEvents(),
            feeds,
            clock);
    return new TelemetryModules(
        measurement, rollup, series, deviceEvent, source, device, intake, feed);
  }

  List<FeatureWiring> wirings() {
    return List.of(series.wiring(), source.wiring(), device.wiring(), feed.wiring());
  }

  List<Route> routes() {
    return intake.routes();
  }

  @Override
  public void close() {
    feed.close();
    measurement.workers().close();
    rollup.close();
  }
}

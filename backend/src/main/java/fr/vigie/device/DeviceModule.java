package fr.vigie.device;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.measurement.Metrics;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.source.Sources;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of devices.
public record DeviceModule(
    KnownDevices knownDevices, Decoder decoder, Units units, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              32,
              "index devices",
              database -> {
                MongoDevices.createIndexes(database);
                MongoProfiles.createIndexes(database);
                DeviceEventModule.createIndexes(database);
              }));

  public static DeviceModule on(
      MongoDatabase database,
      Transactions transactions,
      Sources sources,
      Assets assets,
      Metrics metrics,
      EventLog events,
      Ids ids,
      Clock clock) {
    var units = new Units();
    var decoder = new Decoder(metrics, units);
    var devices = new MongoDevices(database);
    var profiles = new MongoProfiles(database);
    var check = new ProfileCheck(metrics, units, decoder);
    var connect =
        new ConnectDevice(sources, devices, profiles, assets, events, transactions, ids, clock);
    var wiring =
        new DeviceWiring(
            sources,
            devices,
            profiles,
            metrics,
            new DeclareDeviceProfile(profiles, check, ids, clock),
            connect);
    return new DeviceModule(new KnownDevices(devices, profiles, clock), decoder, units, wiring);
  }
}

package fr.vigie.intake;

import fr.vigie.device.DeviceModule;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.http.Route;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.source.SourceAuthentication;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of the ways in.
public record IntakeModule(KeepTold keepTold, List<Route> routes) {

  public static IntakeModule on(
      SourceAuthentication authentication,
      DeviceModule device,
      DeviceEvents deviceEvents,
      MeasurementModule measurement,
      AssetConditions conditions,
      Clock clock) {
    var metrics = measurement.metrics();
    var keep =
        new KeepTold(
            device.knownDevices(),
            measurement.keepMeasurements(),
            deviceEvents,
            measurement.quarantine(),
            conditions,
            clock);
    var uplinks = new Uplinks(device.decoder());
    var adapters =
        new IntakeRoutes.Adapters(
            new ChirpStackEvents(uplinks),
            new TheThingsWebhooks(uplinks),
            new NgsiLdEntities(new NgsiMeasures(), metrics, device.units()),
            new TalqMessages(metrics, device.units()),
            new BatchItems(metrics, device.units()));
    var routes = new IntakeRoutes(authentication, device.knownDevices(), keep, adapters);
    return new IntakeModule(keep, routes.routes());
  }
}

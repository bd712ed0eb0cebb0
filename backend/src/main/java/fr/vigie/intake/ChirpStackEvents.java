package fr.vigie.intake;

import static fr.vigie.intake.JsonFields.number;
import static fr.vigie.intake.JsonFields.object;
import static fr.vigie.intake.JsonFields.text;

import fr.vigie.device.KnownDevices.Known;
import fr.vigie.intake.Uplinks.Uplink;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The events of ChirpStack v4's HTTP integration. Measurements are in `up` and `status`; the
/// others tell how the network fares.
///
/// `batteryLevel` of `status` is a percentage and becomes a ratio.
final class ChirpStackEvents {

  private static final double PERCENT = 0.01;

  private final Uplinks uplinks;

  ChirpStackEvents(Uplinks uplinks) {
    this.uplinks = uplinks;
  }

  /// @param event the name that ChirpStack adds to the address, such as `up`
  List<Told> read(String event, JsonObject body, Function<String, Optional<Known>> devices) {
    var whole = body.toString();
    var device = object(body, "deviceInfo").map(info -> text(info, "devEui"));
    var at = Instants.parse(text(body, "time"));
    if (device.isEmpty() || at.isEmpty()) {
      return List.of(new Told.Refused(device.orElse(null), Reason.UNDECODABLE, whole));
    }
    return switch (event) {
      case "up" -> {
        var uplink =
            new Uplink(
                device.get(),
                at.get(),
                text(body, "deduplicationId"),
                JsonFields.integer(body, "fPort"),
                object(body, "object").orElse(null),
                text(body, "data"));
        yield uplinks.read(uplink, whole, devices);
      }
      case "status" -> {
        var level = number(body.get("batteryLevel"));
        yield level.isEmpty() || hasNoBattery(body)
            ? List.of(new Told.Ignored(device.get(), "status without batteryLevel"))
            : List.of(
                new Told.Measured(
                    device.get(),
                    "batteryLevel",
                    level.getAsDouble() * PERCENT,
                    at.get(),
                    text(body, "deduplicationId")));
      }
      case "join", "ack", "txack", "log", "location", "integration" ->
          List.of(new Told.Ignored(device.get(), "event " + event));
      default -> List.of(new Told.Refused(device.get(), Reason.UNKNOWN_EVENT, whole));
    };
  }

  /// Then the level is sent as 0.
  private static boolean hasNoBattery(JsonObject body) {
    return body.getBoolean("batteryLevelUnavailable", false)
        || body.getBoolean("externalPowerSource", false);
  }
}

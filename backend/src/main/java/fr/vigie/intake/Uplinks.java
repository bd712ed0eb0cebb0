package fr.vigie.intake;

import fr.vigie.device.Decoder;
import fr.vigie.device.Decoder.Payload;
import fr.vigie.device.KnownDevices.Known;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a device sent over LoRaWAN, whichever network server hands it over, by the device's
/// profile.
final class Uplinks {

  private final Decoder decoder;

  Uplinks(Decoder decoder) {
    this.decoder = decoder;
  }

  /// @param at when the network received it
  /// @param event the network server's id of it
  record Uplink(
      String device,
      Instant at,
      @Nullable String event,
      @Nullable Integer port,
      @Nullable JsonObject object,
      @Nullable String base64) {}

  /// @param whole all that was handed over, for the quarantine
  List<Told> read(Uplink uplink, String whole, Function<String, Optional<Known>> devices) {
    var device = devices.apply(uplink.device());
    if (device.isEmpty()) {
      return List.of(new Told.Refused(uplink.device(), Reason.UNKNOWN_DEVICE, whole));
    }
    var profile = device.get().profile();
    var bytes = bytes(uplink.base64());
    if (profile == null || bytes.isEmpty()) {
      return List.of(new Told.Refused(uplink.device(), Reason.UNDECODABLE, whole));
    }
    var payload = new Payload(uplink.port(), uplink.object(), bytes.get());
    return told(uplink, decoder.decode(profile, payload), whole);
  }

  private static List<Told> told(Uplink uplink, Decoder.Decoded decoded, String whole) {
    var told = new ArrayList<Told>();
    for (var value : decoded.values()) {
      told.add(
          new Told.Measured(
              uplink.device(), value.metric(), value.value(), uplink.at(), uplink.event()));
    }
    for (var metric : decoded.unreadable()) {
      told.add(new Told.Refused(uplink.device(), Reason.UNDECODABLE, metric + " in " + whole));
    }
    decoded.unknown().forEach(key -> told.add(new Told.Ignored(uplink.device(), key)));
    if (told.isEmpty()) {
      told.add(new Told.Refused(uplink.device(), Reason.UNDECODABLE, whole));
    }
    return told;
  }

  private static Optional<byte[]> bytes(@Nullable String base64) {
    try {
      return Optional.of(base64 == null ? new byte[0] : Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

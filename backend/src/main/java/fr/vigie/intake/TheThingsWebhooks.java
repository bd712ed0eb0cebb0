package fr.vigie.intake;

import static fr.vigie.intake.JsonFields.object;
import static fr.vigie.intake.JsonFields.optionalText;
import static fr.vigie.intake.JsonFields.text;

import fr.vigie.device.KnownDevices.Known;
import fr.vigie.intake.Uplinks.Uplink;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The webhooks of The Things Stack v3: measurements are in `uplink_message`; joins, downlinks and
/// the like tell how the network fares. A device is named by its devEUI, or by its `device_id`
/// where it has none.
final class TheThingsWebhooks {

  private final Uplinks uplinks;

  TheThingsWebhooks(Uplinks uplinks) {
    this.uplinks = uplinks;
  }

  List<Told> read(JsonObject body, Function<String, Optional<Known>> devices) {
    var whole = body.toString();
    var device =
        object(body, "end_device_ids")
            .flatMap(ids -> optionalText(ids, "dev_eui").or(() -> optionalText(ids, "device_id")));
    if (device.isEmpty()) {
      return List.of(new Told.Refused(null, Reason.UNDECODABLE, whole));
    }
    var message = object(body, "uplink_message");
    if (message.isEmpty()) {
      return List.of(new Told.Ignored(device.get(), "no uplink_message"));
    }
    return Instants.parse(receivedAt(body, message.get()))
        .map(at ->
            new Uplink(
                device.get(),
                at,
                correlation(body),
                JsonFields.integer(message.get(), "f_port"),
                object(message.get(), "decoded_payload").orElse(null),
                text(message.get(), "frm_payload")))
        .map(uplink -> uplinks.read(uplink, whole, devices))
        .orElseGet(() -> List.of(new Told.Refused(device.get(), Reason.UNDECODABLE, whole)));
  }

  // The outer instant is when it was forwarded: another at each attempt.
  private static @Nullable String receivedAt(JsonObject body, JsonObject message) {
    return optionalText(message, "received_at").orElseGet(() -> text(body, "received_at"));
  }

  private static @Nullable String correlation(JsonObject body) {
    return body.get("correlation_ids") instanceof JsonArray ids
            && !ids.isEmpty()
            && ids.getFirst() instanceof JsonString id
        ? id.getString()
        : null;
  }
}

package fr.vigie.intake;

import static fr.vigie.intake.JsonFields.number;
import static fr.vigie.intake.JsonFields.text;

import fr.vigie.device.Units;
import fr.vigie.measurement.Metrics;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Lighting gateways, by the names of TALQ 2.7.1's events: items of `{address, event, at,
/// isActive}`, or of `{address, attribute, value, at}`. The envelope is Vigie's own.
///
/// Levels are percentages in TALQ and become ratios; `data/talq.json` says the unit of each
/// attribute, of which only that of the fill level was verified.
final class TalqMessages {

  private final JsonObject attributes;
  private final Metrics metrics;
  private final Units units;

  TalqMessages(Metrics metrics, Units units) {
    this.metrics = metrics;
    this.units = units;
    var data = TalqMessages.class.getResourceAsStream("/data/talq.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(data))) {
      this.attributes = reader.readObject();
    }
  }

  List<Told> read(JsonObject item) {
    var device = Optional.ofNullable(text(item, "address"));
    var at = Instants.parse(text(item, "at"));
    if (device.isEmpty() || at.isEmpty()) {
      return List.of(new Told.Refused(device.orElse(null), Reason.UNDECODABLE, item.toString()));
    }
    var event = text(item, "event");
    return List.of(
        event == null
            ? measured(item, device.get(), at.get())
            : happened(item, device.get(), event, at.get()));
  }

  /// It begins where it is not said whether it does.
  private static Told happened(JsonObject item, String device, String event, Instant at) {
    var active = item.getOrDefault("isActive", JsonValue.TRUE);
    return active.equals(JsonValue.TRUE) || active.equals(JsonValue.FALSE)
        ? new Told.Happened(device, event, active.equals(JsonValue.TRUE), at)
        : new Told.Refused(device, Reason.UNDECODABLE, item.toString());
  }

  private Told measured(JsonObject item, String device, Instant at) {
    var attribute = Optional.ofNullable(text(item, "attribute"));
    var value = number(item.get("value"));
    var mapping = attribute.flatMap(name -> JsonFields.object(attributes, name));
    if (mapping.isEmpty() || value.isEmpty()) {
      return new Told.Refused(device, Reason.UNDECODABLE, item.toString());
    }
    var metric = metrics.get(mapping.get().getString("metric"));
    var factor = units.factor(mapping.get().getString("unit"), metric.unit()).orElseThrow();
    return new Told.Measured(device, metric.name(), value.getAsDouble() * factor, at, null);
  }
}

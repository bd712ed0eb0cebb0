package fr.vigie.device;

import fr.vigie.device.ProfileField.Spot;
import fr.vigie.measurement.Metrics;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Makes measurements of what a device sent, by its profile.
public final class Decoder {

  private static final int BITS = 8;

  private final Metrics metrics;
  private final Units units;

  public Decoder(Metrics metrics, Units units) {
    this.metrics = metrics;
    this.units = units;
  }

  /// What was sent.
  ///
  /// @param port the LoRaWAN port; null when it does not say
  /// @param object what the network has decoded; null when it has not
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Payload(@Nullable Integer port, @Nullable JsonObject object, byte[] bytes) {}

  /// A value in the metric's unit.
  public record Value(String metric, double value) {}

  /// What became of it.
  ///
  /// @param unreadable the metrics whose place holds no number, or lies beyond the end
  /// @param unknown the keys that the profile does not know
  public record Decoded(List<Value> values, List<String> unreadable, List<String> unknown) {}

  public Decoded decode(DeviceProfile profile, Payload payload) {
    if (profile.port() != null && !profile.port().equals(payload.port())) {
      return new Decoded(List.of(), List.of(), List.of("port " + payload.port()));
    }
    return decode(profile.fields(), payload);
  }

  Decoded decode(List<ProfileField> fields, Payload payload) {
    var values = new ArrayList<Value>();
    var unreadable = new ArrayList<String>();
    for (var field : fields) {
      if (isSent(field.spot(), payload)) {
        var found = found(field.spot(), payload);
        if (found.isPresent()) {
          values.add(new Value(field.metric(), converted(field, found.getAsDouble())));
        } else {
          unreadable.add(field.metric());
        }
      }
    }
    return new Decoded(values, unreadable, unknown(fields, payload.object()));
  }

  // Devices leave out what they have not measured; bytes have their place or are cut off.
  private static boolean isSent(Spot spot, Payload payload) {
    return switch (spot) {
      case Spot.Path(var pointer) -> payload.object() != null && has(payload.object(), pointer);
      case Spot.Bytes _ -> payload.bytes().length > 0;
    };
  }

  private static boolean has(JsonObject object, String pointer) {
    try {
      return Json.createPointer(pointer).containsValue(object);
    } catch (JsonException e) {
      return false;
    }
  }

  private static OptionalDouble found(Spot spot, Payload payload) {
    return switch (spot) {
      case Spot.Path(var pointer) -> number(Json.createPointer(pointer).getValue(payload.object()));
      case Spot.Bytes bytes -> number(bytes, payload.bytes());
    };
  }

  private static OptionalDouble number(JsonValue value) {
    return switch (value.getValueType()) {
      case NUMBER -> OptionalDouble.of(((JsonNumber) value).doubleValue());
      case TRUE -> OptionalDouble.of(1);
      case FALSE -> OptionalDouble.of(0);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble number(Spot.Bytes spot, byte[] bytes) {
    if (spot.offset() + spot.length() > bytes.length) {
      return OptionalDouble.empty();
    }
    var number = 0L;
    for (var i = 0; i < spot.length(); i++) {
      var at = spot.isLittleEndian() ? spot.length() - 1 - i : i;
      number = number << BITS | (bytes[spot.offset() + at] & 0xFF);
    }
    var unused = Long.SIZE - BITS * spot.length();
    return OptionalDouble.of((double) (spot.isSigned() ? number << unused >> unused : number));
  }

  private double converted(ProfileField field, double found) {
    var factor = units.factor(field.unit(), metrics.get(field.metric()).unit()).orElseThrow();
    return (found * field.scale() + field.shift()) * factor;
  }

  private static List<String> unknown(List<ProfileField> fields, @Nullable JsonObject object) {
    if (object == null || fields.stream().noneMatch(f -> f.spot() instanceof Spot.Path)) {
      return List.of();
    }
    return object.keySet().stream()
        .filter(key -> fields.stream().noneMatch(field -> isUnder(field.spot(), key)))
        .toList();
  }

  private static boolean isUnder(Spot spot, String key) {
    return spot instanceof Spot.Path(var pointer)
        && (pointer + "/").startsWith("/" + Json.encodePointer(key) + "/");
  }
}

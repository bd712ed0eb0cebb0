package fr.vigie.device;

import fr.vigie.device.DeviceProfile.Sample;
import fr.vigie.device.ProfileField.Spot;
import fr.vigie.measurement.Metrics;
import fr.vigie.shared.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses a profile that could not decode, before any device has it.
final class ProfileCheck {

  private static final int MOST_OFFSET = 241;
  private static final int MOST_LENGTH = 6;
  private static final double TOLERANCE = 1e-9;

  private final Metrics metrics;
  private final Units units;
  private final Decoder decoder;

  ProfileCheck(Metrics metrics, Units units, Decoder decoder) {
    this.metrics = metrics;
    this.units = units;
    this.decoder = decoder;
  }

  /// Throws {@link InvalidInput} for fields that cannot be, or a sample that cannot be read.
  void check(List<ProfileField> fields, Sample sample) {
    fields.forEach(this::check);
    payload(sample);
  }

  private void check(ProfileField field) {
    var metric =
        metrics
            .find(field.metric())
            .orElseThrow(() -> new InvalidInput("fields.metric", "a metric, see `metrics`"));
    InvalidInput.unless(
        units.factor(field.unit(), metric.unit()).isPresent(),
        "fields.unit",
        "a unit that can become " + metric.unit());
    InvalidInput.unless(
        Double.isFinite(field.scale()) && field.scale() != 0 && Double.isFinite(field.shift()),
        "fields.scale",
        "a number that is not 0");
    switch (field.spot()) {
      case Spot.Path(var pointer) -> checkPointer(pointer);
      case Spot.Bytes bytes -> checkBytes(bytes);
    }
  }

  private static void checkPointer(String pointer) {
    try {
      Json.createPointer(pointer);
      InvalidInput.unless(!pointer.isEmpty(), "fields.path", "a JSON Pointer that is not empty");
    } catch (JsonException e) {
      throw new InvalidInput("fields.path", "a JSON Pointer, such as /battery/level");
    }
  }

  private static void checkBytes(Spot.Bytes bytes) {
    InvalidInput.unless(
        bytes.offset() >= 0 && bytes.offset() <= MOST_OFFSET,
        "fields.bytes.offset",
        "0 to " + MOST_OFFSET);
    InvalidInput.unless(
        bytes.length() >= 1 && bytes.length() <= MOST_LENGTH,
        "fields.bytes.length",
        "1 to " + MOST_LENGTH);
  }

  /// What the sample decodes to, if that is not what is expected; null when it is.
  @Nullable List<Decoder.Value> otherwise(List<ProfileField> fields, Sample sample) {
    var decoded = decoder.decode(fields, payload(sample)).values();
    var isExpected =
        decoded.size() == sample.expected().size()
            && sample.expected().stream()
                .allMatch(value -> decoded.stream().anyMatch(d -> isSame(d, value)));
    return isExpected ? null : decoded;
  }

  private static boolean isSame(Decoder.Value one, Decoder.Value other) {
    return one.metric().equals(other.metric())
        && Math.abs(one.value() - other.value())
            <= TOLERANCE * Math.max(1, Math.abs(other.value()));
  }

  private static Decoder.Payload payload(Sample sample) {
    var text = sample.bytes();
    try {
      var bytes = text == null ? new byte[0] : HexFormat.of().parseHex(text);
      return new Decoder.Payload(null, object(sample.object()), bytes);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("sample.bytes", "hexadecimal");
    }
  }

  private static @Nullable JsonObject object(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new InvalidInput("sample.object", "a JSON object");
    }
  }
}

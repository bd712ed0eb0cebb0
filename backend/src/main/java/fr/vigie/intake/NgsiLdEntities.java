package fr.vigie.intake;

import static fr.vigie.intake.JsonFields.optionalText;
import static fr.vigie.intake.JsonFields.text;

import fr.vigie.asset.AssetStatus;
import fr.vigie.device.Units;
import fr.vigie.measurement.Metrics;
import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.ngsi.NgsiMeasures.Measure;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entities of NGSI-LD as a broker notifies them, normalized or by key and value. A device is the
/// `refDevice` of an entity, or the entity itself.
///
/// `fillingLevel`, `occupancy` and `relativeHumidity` are ratios in Smart Data Models and stay so;
/// a `unitCode` (UN/CEFACT) goes before the unit of the mapping.
final class NgsiLdEntities {

  private static final List<String> INSTANTS =
      List.of(
          "dateObservedTo",
          "dateObserved",
          "observationDateTime",
          "observationDate",
          "occupancyModified",
          "dateModified",
          "modifiedAt");

  private final NgsiMeasures mappings;
  private final Metrics metrics;
  private final Units units;

  NgsiLdEntities(NgsiMeasures mappings, Metrics metrics, Units units) {
    this.mappings = mappings;
    this.metrics = metrics;
    this.units = units;
  }

  /// @param notifiedAt when the broker notified it; null when it does not say
  List<Told> read(JsonObject entity, @Nullable Instant notifiedAt) {
    var device = device(entity);
    var mapping = Optional.ofNullable(text(entity, "type")).flatMap(mappings::of);
    if (device.isEmpty() || mapping.isEmpty()) {
      return List.of(new Told.Refused(device.orElse(null), Reason.UNDECODABLE, entity.toString()));
    }
    var at = observedAt(entity).or(() -> Optional.ofNullable(notifiedAt));
    var told = new ArrayList<Told>();
    entity.forEach(
        (name, value) -> told.addAll(read(device.get(), name, value, mapping.get(), at)));
    return told.isEmpty() ? List.of(new Told.Ignored(device.get(), "nothing measured")) : told;
  }

  private static Optional<String> device(JsonObject entity) {
    var ref = plain(entity.get("refDevice"));
    var first = ref instanceof JsonArray refs && !refs.isEmpty() ? refs.getFirst() : ref;
    return first instanceof JsonString text
        ? Optional.of(text.getString())
        : optionalText(entity, "id");
  }

  private static Optional<Instant> observedAt(JsonObject entity) {
    return INSTANTS.stream()
        .map(name -> plain(entity.get(name)))
        .flatMap(value ->
            value instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty())
        .flatMap(text -> Instants.parse(text).stream())
        .findFirst();
  }

  /// The value of an attribute, whether it is normalized or not.
  private static @Nullable JsonValue plain(@Nullable JsonValue attribute) {
    if (!(attribute instanceof JsonObject object)) {
      return attribute;
    }
    var value = object.containsKey("value") ? object.get("value") : object.get("object");
    return value instanceof JsonObject typed && typed.containsKey("@value")
        ? typed.get("@value")
        : value;
  }

  private List<Told> read(
      String device,
      String name,
      JsonValue attribute,
      Map<String, Measure> mapping,
      Optional<Instant> ofEntity) {
    var known = mapping.get(name);
    var value = plain(attribute);
    if (known == null) {
      return value instanceof JsonNumber
          ? List.of(new Told.Ignored(device, name))
          : List.<Told>of();
    }
    var at = ofAttribute(attribute).or(() -> ofEntity);
    var told = at.map(instant -> told(device, known, attribute, value, instant)).orElse(List.of());
    return told.isEmpty()
        ? List.of(new Told.Refused(device, Reason.UNDECODABLE, name + ": " + attribute))
        : told;
  }

  private List<Told> told(
      String device, Measure known, JsonValue attribute, @Nullable JsonValue value, Instant at) {
    var told = new ArrayList<Told>();
    if (known.isStatus()) {
      status(value).ifPresent(status -> told.add(new Told.Stated(device, status, at)));
    }
    var metric = known.metric();
    if (metric != null) {
      var found = number(known, value);
      var factor = factor(known, metric, attribute);
      if (found.isPresent() && factor.isPresent()) {
        var converted = found.getAsDouble() * factor.getAsDouble();
        told.add(new Told.Measured(device, metric, converted, at, null));
      }
    }
    return told;
  }

  /// Of several words the first that calls for someone, else the first.
  private static Optional<AssetStatus> status(@Nullable JsonValue value) {
    var words = value instanceof JsonArray several ? several : JsonArray.EMPTY_JSON_ARRAY;
    var all =
        Stream.concat(Stream.ofNullable(value), words.stream())
            .flatMap(word -> word instanceof JsonString text ? Stream.of(text.getString()) : null)
            .flatMap(word -> AssetStatus.of(word).stream())
            .toList();
    return all.stream().filter(AssetStatus::isFault).findFirst().or(() -> all.stream().findFirst());
  }

  private static OptionalDouble number(Measure known, @Nullable JsonValue value) {
    if (value instanceof JsonString word) {
      var number = known.words().get(word.getString());
      return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
    return JsonFields.number(value);
  }

  private static Optional<Instant> ofAttribute(JsonValue attribute) {
    return attribute instanceof JsonObject object
        ? Instants.parse(text(object, "observedAt"))
        : Optional.empty();
  }

  private OptionalDouble factor(Measure known, String metric, JsonValue attribute) {
    var said = attribute instanceof JsonObject object ? text(object, "unitCode") : null;
    return units.factor(said == null ? known.unit() : said, metrics.get(metric).unit());
  }
}

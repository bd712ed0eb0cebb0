package fr.vigie.ngsild;

import fr.vigie.device.Units;
import fr.vigie.entity.Attribute;
import fr.vigie.entity.EntityType;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.ngsi.NgsiMeasures.Measure;
import fr.vigie.view.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The last measurements of equipment as attributes of its model, each in the unit in which it is
/// taken in, and with the code of that unit.
final class Measured {

  /// By UCUM, the codes of UN/CEFACT Recommendation 20.
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("1", "C62"),
          Map.entry("W", "WTT"),
          Map.entry("kW", "KWT"),
          Map.entry("kW.h", "KWH"),
          Map.entry("V", "VLT"),
          Map.entry("mA", "4K"),
          Map.entry("Cel", "CEL"),
          Map.entry("[ppm]", "59"),
          Map.entry("ug/m3", "GQ"),
          Map.entry("dB", "2N"),
          Map.entry("km/h", "KMH"));

  /// When what is observed was so last.
  static final String DATE = "dateObserved";

  private final NgsiMeasures measures;
  private final Units units;

  Measured(NgsiMeasures measures, Units units) {
    this.measures = measures;
    this.units = units;
  }

  /// By name, in the order of the mappings.
  Map<String, Attribute> of(EntityType type, Row asset) {
    var found = new LinkedHashMap<String, Attribute>();
    var latest = asset.within("latest");
    measures
        .of(type.word())
        .orElse(Map.of())
        .forEach((name, measure) ->
            property(measure, latest).ifPresent(property -> found.put(name, property)));
    return found;
  }

  private Optional<Attribute.Property> property(Measure measure, Row latest) {
    // A status that is measured too is a word of its own.
    if (measure.metric() == null || measure.isStatus()) {
      return Optional.empty();
    }
    var last = latest.within(measure.metric());
    var value = last.decimal("value");
    var unit = last.text("unit");
    if (value == null || unit == null) {
      return Optional.empty();
    }
    var converted = converted(value, unit, measure.unit());
    return converted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attribute.Property(
                converted.getAsDouble(), CODES.get(measure.unit()), last.instant("at")));
  }

  /// The tables say how to come to the metric's unit; back is by division.
  private OptionalDouble converted(double value, String from, String to) {
    var there = units.factor(from, to);
    if (there.isPresent()) {
      return OptionalDouble.of(value * there.getAsDouble());
    }
    var back = units.factor(to, from);
    return back.isPresent() ? OptionalDouble.of(value / back.getAsDouble()) : back;
  }

  /// Whether entities of a type say when they were observed.
  static boolean isDated(EntityType type) {
    return type.word().endsWith("Observed");
  }

  /// When the last of them was made; null when there is none.
  static @Nullable Instant last(Map<String, Attribute> measured) {
    return measured.values().stream()
        .map(attribute -> ((Attribute.Property) attribute).observedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}

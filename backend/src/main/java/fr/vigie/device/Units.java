package fr.vigie.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/// By what a value in one unit is multiplied to be one in another, from `data/units.json`; units by
/// their UCUM codes, or by the UN/CEFACT codes that NGSI-LD uses.
public final class Units {

  private final Map<String, Double> factors = new HashMap<>();

  public Units() {
    try (JsonReader reader =
        Json.createReader(
            Objects.requireNonNull(Units.class.getResourceAsStream("/data/units.json")))) {
      for (var unit : reader.readArray().getValuesAs(JsonObject.class)) {
        factors.put(
            key(unit.getString("from"), unit.getString("to")),
            unit.getJsonNumber("factor").doubleValue());
      }
    }
  }

  /// Empty when one cannot become the other.
  public OptionalDouble factor(String from, String to) {
    if (from.equals(to)) {
      return OptionalDouble.of(1);
    }
    var factor = factors.get(key(from, to));
    return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
  }

  private static String key(String from, String to) {
    return from + " " + to;
  }
}

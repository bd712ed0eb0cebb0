package fr.vigie.ngsi;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which attributes of Smart Data Models' entities are which metrics, from `data/ngsi-ld.json`: by
/// it measurements are taken in and handed out.
public final class NgsiMeasures {

  private final Map<String, Map<String, Measure>> byType = new HashMap<>();

  /// An attribute that tells of a measurement or of a state.
  ///
  /// @param metric null for what is not measured
  /// @param unit where the entity does not say one
  /// @param isStatus whether it says how equipment is
  /// @param words the numbers that stand for words, such as 1 for `occupied`
  public record Measure(
      @Nullable String metric, String unit, boolean isStatus, Map<String, Double> words) {}

  public NgsiMeasures() {
    var data = NgsiMeasures.class.getResourceAsStream("/data/ngsi-ld.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(data))) {
      reader
          .readObject()
          .forEach((type, attributes) -> {
            var ofType = new LinkedHashMap<String, Measure>();
            attributes
                .asJsonObject()
                .forEach((name, attribute) -> ofType.put(name, measure(attribute.asJsonObject())));
            byType.put(type, Collections.unmodifiableMap(ofType));
          });
    }
  }

  private static Measure measure(JsonObject json) {
    var words = new HashMap<String, Double>();
    json.getOrDefault("words", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach((word, number) -> words.put(word, ((JsonNumber) number).doubleValue()));
    return new Measure(
        json.getString("metric", null),
        json.getString("unit", "1"),
        json.getBoolean("isStatus", false),
        Map.copyOf(words));
  }

  /// By the names of the attributes; empty for a type of which nothing is known.
  public Optional<Map<String, Measure>> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}

package fr.vigie.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which attributes of Smart Data Models' entities are which metrics, from `data/ngsi-ld.json`.
final class NgsiLdMappings {

  private final Map<String, Map<String, Attribute>> byType = new HashMap<>();

  /// @param metric null for what is not measured
  /// @param unit where the entity does not say one
  /// @param isStatus whether it says how equipment is
  /// @param words the numbers that stand for words, such as 1 for `occupied`
  record Attribute(
      @Nullable String metric, String unit, boolean isStatus, Map<String, Double> words) {}

  NgsiLdMappings() {
    var data = NgsiLdMappings.class.getResourceAsStream("/data/ngsi-ld.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(data))) {
      reader
          .readObject()
          .forEach((type, attributes) -> {
            var ofType = new HashMap<String, Attribute>();
            attributes
                .asJsonObject()
                .forEach(
                    (name, attribute) -> ofType.put(name, attribute(attribute.asJsonObject())));
            byType.put(type, ofType);
          });
    }
  }

  private static Attribute attribute(JsonObject json) {
    var words = new HashMap<String, Double>();
    json.getOrDefault("words", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach((word, number) -> words.put(word, JsonFields.number(number).orElseThrow()));
    return new Attribute(
        json.getString("metric", null),
        json.getString("unit", "1"),
        json.getBoolean("isStatus", false),
        Map.copyOf(words));
  }

  Optional<Map<String, Attribute>> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}

package fr.vigie.registerfile;

import fr.vigie.importfile.JsonPieces;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Features of GeoJSON (RFC 7946): their properties, and their id as `@id`.
final class GeoJson {

  static final String ID = "@id";

  private GeoJson() {}

  static Items.Reading feature(JsonPieces.Piece piece, JsonObject feature) {
    var fields = new LinkedHashMap<String, String>();
    put(fields, ID, feature.getOrDefault("id", JsonValue.NULL));
    if (feature.get("properties") instanceof JsonObject properties) {
      properties.forEach((name, value) -> put(fields, name, value));
    }
    var position =
        feature.get("geometry") instanceof JsonObject geometry
            ? Position.of(geometry).orElse(null)
            : null;
    return new Items.Reading.Read(
        new Item(piece.number(), piece.text(), "", fields, position, false));
  }

  private static void put(Map<String, String> fields, String name, JsonValue value) {
    var text = text(value);
    if (!text.isBlank()) {
      fields.put(name, text.strip());
    }
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonString string -> string.getString();
      case JsonNumber number -> number.toString();
      case JsonArray list -> list.stream().map(GeoJson::text).collect(Collectors.joining(","));
      default -> value.getValueType() == JsonValue.ValueType.NULL ? "" : value.toString();
    };
  }
}

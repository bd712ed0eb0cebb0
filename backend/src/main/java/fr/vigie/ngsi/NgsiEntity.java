package fr.vigie.ngsi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entity of NGSI-LD, the same whether it was written as key-values or normalized (ETSI GS CIM
/// 009).
///
/// @param id of the form `Streetlight:001`, see {@link #id(String, String)}; empty when it has none
/// @param type the last part of its name, such as `Streetlight`
/// @param fields its attributes as text: those of an object by `name.member`, lists by commas
/// @param location a GeoJSON geometry; null when it has none
public record NgsiEntity(
    String id, String type, Map<String, String> fields, @Nullable JsonObject location) {

  private static final String URN = "urn:ngsi-ld:";
  private static final Set<String> NOT_ATTRIBUTES =
      Set.of("id", "@id", "type", "@type", "@context");
  private static final Set<String> NORMALIZED =
      Set.of(
          "Property",
          "Relationship",
          "GeoProperty",
          "LanguageProperty",
          "ListProperty",
          "JsonProperty",
          "VocabProperty",
          // As NGSI version 2 names them.
          "Text",
          "Number",
          "DateTime",
          "StructuredValue",
          "Boolean",
          "geo:json");

  public NgsiEntity {
    fields = Map.copyOf(fields);
  }

  /// Reads an entity; an id or a type that is missing is empty.
  public static NgsiEntity of(JsonObject entity) {
    var type = lastPart(text(entity.get("type"), text(entity.get("@type"), "")));
    var id = id(type, text(entity.get("id"), text(entity.get("@id"), "")));
    var fields = new LinkedHashMap<String, String>();
    entity.forEach((name, value) -> {
      if (!NOT_ATTRIBUTES.contains(name) && !name.equals("location")) {
        put(fields, name, simple(value));
      }
    });
    var location = simple(entity.getOrDefault("location", JsonValue.NULL));
    return new NgsiEntity(
        id, type, fields, location instanceof JsonObject geometry ? geometry : null);
  }

  /// `Streetlight:001`, whether that is said so, as a URN, or without its type: an entity is the
  /// same in either form, and entities of two types may have one number.
  ///
  /// @param type of the entity, or of what a relationship refers to; a URN says its own
  /// @param said as it is written; empty stays empty
  public static String id(String type, String said) {
    var isUrn = said.regionMatches(true, 0, URN, 0, URN.length());
    var id = isUrn ? said.substring(URN.length()) : said;
    return isUrn || id.isBlank() || id.startsWith(type + ":") ? id : type + ":" + id;
  }

  private static String lastPart(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
  }

  /// The value of an attribute, whichever form it has.
  private static JsonValue simple(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    if (object.containsKey("@value")) {
      return object.get("@value");
    }
    if (!NORMALIZED.contains(text(object.get("type"), ""))) {
      return object;
    }
    for (var member : List.of("value", "object", "languageMap", "valueList", "json", "vocab")) {
      if (object.containsKey(member)) {
        return simple(object.get(member));
      }
    }
    return JsonValue.NULL;
  }

  private static void put(Map<String, String> fields, String name, JsonValue value) {
    if (value instanceof JsonObject object) {
      object.forEach((member, inner) -> put(fields, name + "." + member, simple(inner)));
      return;
    }
    var text =
        value instanceof JsonArray list
            ? list.stream()
                .map(item -> text(simple(item), ""))
                .filter(item -> !item.isBlank())
                .collect(Collectors.joining(","))
            : text(value, "");
    if (!text.isBlank()) {
      fields.put(name, text.strip());
    }
  }

  private static String text(@Nullable JsonValue value, String otherwise) {
    return switch (value) {
      case JsonString string -> string.getString();
      case JsonNumber number -> number.toString();
      case null -> otherwise;
      default ->
          switch (value.getValueType()) {
            case TRUE, FALSE -> value.toString();
            default -> otherwise;
          };
    };
  }
}

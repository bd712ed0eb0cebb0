package fr.vigie.ngsild;

import fr.vigie.entity.Attribute;
import fr.vigie.entity.Attribute.GeoProperty;
import fr.vigie.entity.Attribute.Property;
import fr.vigie.entity.Attribute.Relationship;
import fr.vigie.entity.Entity;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entities as objects of JSON, in the form that is asked for.
///
/// @param attributes those that are shown; none for all
public record EntityJson(Form form, Set<String> attributes) {

  /// What the names of NGSI-LD itself mean.
  public static final String CORE =
      "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld";

  public EntityJson {
    attributes = Set.copyOf(attributes);
  }

  /// Without what its names mean.
  public Map<String, @Nullable Object> plain(Entity entity) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", entity.id());
    json.put("type", entity.type().word());
    putAttributes(entity, json);
    return json;
  }

  /// With what its names mean.
  public Map<String, @Nullable Object> linked(Entity entity) {
    var json = plain(entity);
    json.put("@context", List.of(entity.type().context(), CORE));
    return json;
  }

  /// As a feature of GeoJSON, without a geometry when it has no place.
  Map<String, @Nullable Object> feature(Entity entity) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("type", entity.type().word());
    putAttributes(entity, properties);
    var place = entity.place();
    var feature = new LinkedHashMap<String, @Nullable Object>();
    feature.put("id", entity.id());
    feature.put("type", "Feature");
    feature.put("geometry", place == null ? null : geometry(place));
    feature.put("properties", properties);
    return feature;
  }

  private void putAttributes(Entity entity, Map<String, @Nullable Object> json) {
    entity
        .attributes()
        .forEach((name, attribute) -> {
          if (attributes.isEmpty() || attributes.contains(name)) {
            json.put(name, attribute(attribute));
          }
        });
  }

  private Object attribute(Attribute attribute) {
    return switch (attribute) {
      case Property property -> property(property);
      case Relationship relationship -> relationship(relationship);
      case GeoProperty geo -> geo(geo.place());
    };
  }

  private Object property(Property property) {
    var isBare = property.unitCode() == null && property.observedAt() == null;
    if (form == Form.KEY_VALUES || (form == Form.CONCISE && isBare)) {
      return simple(property.value());
    }
    var json = new LinkedHashMap<String, Object>();
    if (form == Form.NORMALIZED) {
      json.put("type", "Property");
    }
    json.put("value", value(property.value()));
    if (property.unitCode() != null) {
      json.put("unitCode", property.unitCode());
    }
    if (property.observedAt() != null) {
      json.put("observedAt", property.observedAt());
    }
    return json;
  }

  /// A moment of its own says that it is one; within the core context's names it is known.
  private static Object value(Object value) {
    return switch (value) {
      case Instant at -> typed("DateTime", at);
      case LocalDate day -> typed("Date", day);
      default -> value;
    };
  }

  private Object simple(Object value) {
    return form == Form.KEY_VALUES ? value : value(value);
  }

  private static Map<String, Object> typed(String type, Object value) {
    var json = new LinkedHashMap<String, Object>();
    json.put("@type", type);
    json.put("@value", value);
    return json;
  }

  private Object relationship(Relationship relationship) {
    return switch (form) {
      case NORMALIZED -> ordered("type", "Relationship", "object", relationship.object());
      case CONCISE -> Map.of("object", relationship.object());
      case KEY_VALUES -> relationship.object();
    };
  }

  private Object geo(GeoPoint place) {
    return form == Form.NORMALIZED
        ? ordered("type", "GeoProperty", "value", geometry(place))
        : geometry(place);
  }

  private static Map<String, Object> geometry(GeoPoint place) {
    return ordered("type", "Point", "coordinates", List.of(place.longitude(), place.latitude()));
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    var json = new LinkedHashMap<String, Object>();
    json.put(first, firstValue);
    json.put(second, secondValue);
    return json;
  }
}

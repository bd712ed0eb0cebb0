package fr.vigie.entity;

import fr.vigie.entity.Attribute.GeoProperty;
import fr.vigie.entity.Attribute.Property;
import fr.vigie.entity.Attribute.Relationship;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of an entity a query is about: `status`, `status.observedAt`, `address[addressLocality]`.
///
/// @param meta `observedAt` or `unitCode`; null for the value itself
/// @param members names that lead into a value that has members
public record AttributePath(String attribute, @Nullable String meta, List<String> members) {

  public AttributePath {
    members = List.copyOf(members);
  }

  /// Null when the entity, as it is seen, has none.
  @Nullable Object of(Entity entity) {
    return switch (entity.attributes().get(attribute)) {
      case null -> null;
      case Property property -> of(property);
      case Relationship relationship -> ofWhole(relationship.object());
      case GeoProperty geo -> ofWhole(geo.place());
    };
  }

  private @Nullable Object of(Property property) {
    if (meta != null) {
      return members.isEmpty() ? ofMeta(property) : null;
    }
    @Nullable Object value = property.value();
    for (var member : members) {
      value = value instanceof Map<?, ?> map ? map.get(member) : null;
    }
    return value;
  }

  private @Nullable Object ofMeta(Property property) {
    return switch (meta) {
      case "observedAt" -> property.observedAt();
      case "unitCode" -> property.unitCode();
      case null, default -> null;
    };
  }

  private @Nullable Object ofWhole(Object value) {
    return meta == null && members.isEmpty() ? value : null;
  }
}

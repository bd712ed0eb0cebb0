package fr.vigie.entity;

import fr.vigie.shared.GeoPoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entity as one viewer may see it: what they may not know is not there, so no filter tells of
/// it either.
///
/// @param id its URN
/// @param position where it stands in the list of its kind, to go on from
public record Entity(
    String id, EntityType type, Map<String, Attribute> attributes, String position) {

  public static final String LOCATION = "location";

  public Entity {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /// Null for an alarm about no place.
  public @Nullable GeoPoint place() {
    return attributes.get(LOCATION) instanceof Attribute.GeoProperty geo ? geo.place() : null;
  }

  /// Whether it says any of these.
  public boolean hasAny(Set<String> names) {
    return names.stream().anyMatch(attributes::containsKey);
  }
}

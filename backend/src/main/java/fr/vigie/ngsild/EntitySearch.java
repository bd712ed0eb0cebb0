package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.GeoArea;
import fr.vigie.entity.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entities are asked for, and what of them.
///
/// @param types in the order of the models
/// @param ids their URNs; none for any
/// @param attributes of which an entity has one at least, and which are shown; none for all
/// @param offset how many are left out first
/// @param after where the page before ended; null to begin
/// @param isCounted whether to say how many there are
record EntitySearch(
    List<EntityType> types,
    List<String> ids,
    Set<String> attributes,
    @Nullable Query query,
    @Nullable GeoArea area,
    int limit,
    int offset,
    @Nullable String after,
    boolean isCounted) {

  EntitySearch {
    types = List.copyOf(types);
    ids = List.copyOf(ids);
    attributes = Set.copyOf(attributes);
  }

  /// Whether some of the entities of a type are left out by what they say.
  boolean isFiltered() {
    return query != null || area != null || !attributes.isEmpty();
  }

  boolean holds(Entity entity) {
    var place = entity.place();
    return types.contains(entity.type())
        && (area == null || (place != null && area.holds(place)))
        && (attributes.isEmpty() || entity.hasAny(attributes))
        && (query == null || query.holds(entity));
  }
}

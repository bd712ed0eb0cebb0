package fr.vigie.ngsisubscription;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.GeoArea;
import fr.vigie.entity.Query;
import fr.vigie.ngsild.SeenEntities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a partner asks to be told of, and how.
///
/// @param name the id that the partner chose; null when it is to be given one
/// @param selectors which entities; none for all
/// @param watched a change of which attributes is told; none for any
/// @param query what an entity has to be like; null for any
/// @param area where it has to be; null for anywhere
/// @param throttling how long after it was told it is not told again
/// @param expiresAt from when on it is told no more; null for never
/// @param isActive whether it wants to be told for now
record Asked(
    @Nullable String name,
    List<Selector> selectors,
    Set<String> watched,
    @Nullable Query query,
    @Nullable GeoArea area,
    Delivered delivered,
    Duration throttling,
    @Nullable Instant expiresAt,
    boolean isActive) {

  Asked {
    selectors = List.copyOf(selectors);
    watched = Set.copyOf(watched);
  }

  /// The types of which it may be told.
  List<EntityType> types() {
    return selectors.isEmpty()
        ? List.of(EntityType.values())
        : selectors.stream().map(Selector::type).distinct().toList();
  }

  /// The territories that it names; empty when it names none.
  Optional<Set<String>> territories() {
    return query == null ? Optional.empty() : query.only(SeenEntities.TERRITORY);
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /// Whether a change is one that it wants to be told of, if the entity is as it asks.
  boolean concerns(Changed changed) {
    return isSelected(changed.type(), changed.urn())
        && (watched.isEmpty()
            || changed.isWhole()
            || changed.attributes().stream().anyMatch(watched::contains));
  }

  private boolean isSelected(EntityType type, String urn) {
    return selectors.isEmpty() || selectors.stream().anyMatch(each -> each.holds(type, urn));
  }

  /// Whether an entity, as it is seen now, is one to be told of.
  boolean holds(Entity entity) {
    var place = entity.place();
    return isSelected(entity.type(), entity.id())
        && (area == null || (place != null && area.holds(place)))
        && (query == null || query.holds(entity))
        && (watched.isEmpty() || entity.hasAny(watched))
        && (delivered.attributes().isEmpty() || entity.hasAny(delivered.attributes()));
  }
}

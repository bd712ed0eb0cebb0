package fr.vigie.ngsisubscription;

import fr.vigie.entity.EntityType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Some entities of a type that a partner wants to be told of.
///
/// @param ids their names; none for any
/// @param prefix how their names begin; null for any
record Selector(EntityType type, Set<String> ids, @Nullable String prefix) {

  Selector {
    ids = Set.copyOf(ids);
  }

  boolean holds(EntityType other, String urn) {
    return type == other
        && (ids.isEmpty() || ids.contains(urn))
        && (prefix == null || urn.startsWith(prefix));
  }
}

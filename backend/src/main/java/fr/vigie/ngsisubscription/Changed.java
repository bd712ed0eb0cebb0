package fr.vigie.ngsisubscription;

import fr.vigie.entity.EntityType;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// An entity that has changed.
///
/// @param id what it is called here
/// @param at when it changed last, by the clock of the database
/// @param isWhole whether it may have changed in all that it has, as when it is new
/// @param attributes by name, of what did not change as a whole
record Changed(
    EntityType type,
    String id,
    String territory,
    Instant at,
    boolean isWhole,
    Set<String> attributes) {

  Changed {
    attributes = Set.copyOf(attributes);
  }

  String urn() {
    return type.urn(id);
  }

  /// The fields of something stored that have changed.
  ///
  /// @param isWhole whether it is new, or all of it may be
  record Fields(Instant at, boolean isWhole, Set<String> paths) {

    Fields {
      paths = Set.copyOf(paths);
    }

    Fields and(Fields later) {
      var both = new HashSet<>(paths);
      both.addAll(later.paths);
      return new Fields(later.at, isWhole || later.isWhole, both);
    }
  }
}

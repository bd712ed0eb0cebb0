package fr.vigie.identity;

import org.jspecify.annotations.Nullable;

/// A role in a territory, or in the whole region where no territory is named.
public record Grant(Role role, @Nullable String territory) {

  boolean gives(Right right, String inTerritory) {
    return role.gives(right) && (territory == null || territory.equals(inTerritory));
  }
}

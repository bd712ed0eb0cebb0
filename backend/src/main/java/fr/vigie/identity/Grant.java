package fr.vigie.identity;

import org.jspecify.annotations.Nullable;

/// A role in a territory, or in the whole region where no territory is named.
///
/// @param contractor the id of the contractor that they work for; null for all other roles
public record Grant(Role role, @Nullable String territory, @Nullable String contractor) {

  public Grant {
    if ((role == Role.CONTRACTOR) != (contractor != null)
        || (contractor != null && territory == null)) {
      throw new IllegalArgumentException(role + " of " + contractor + " in " + territory);
    }
  }

  public Grant(Role role, @Nullable String territory) {
    this(role, territory, null);
  }

  boolean gives(Right right, String inTerritory) {
    return role.gives(right) && (territory == null || territory.equals(inTerritory));
  }
}

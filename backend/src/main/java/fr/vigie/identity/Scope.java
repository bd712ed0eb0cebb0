package fr.vigie.identity;

import java.util.Set;

/// The territories in which something holds.
public record Scope(boolean isEverywhere, Set<String> territories) {

  static final Scope EVERYWHERE = new Scope(true, Set.of());

  public Scope {
    territories = Set.copyOf(territories);
  }

  public boolean holds(String territory) {
    return isEverywhere || territories.contains(territory);
  }

  public boolean isNowhere() {
    return !isEverywhere && territories.isEmpty();
  }

  /// Narrows it to one territory.
  public Scope only(String territory) {
    return new Scope(false, holds(territory) ? Set.of(territory) : Set.of());
  }
}

package fr.vigie.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The territories in which something holds.
public record Scope(boolean isEverywhere, Set<String> territories) {

  public static final Scope EVERYWHERE = new Scope(true, Set.of());

  public Scope {
    territories = Set.copyOf(territories);
  }

  public boolean holds(String territory) {
    return isEverywhere || territories.contains(territory);
  }

  /// Whether it holds in a territory, or in the whole region where no territory is named.
  boolean reaches(@Nullable String territory) {
    return territory == null ? isEverywhere : holds(territory);
  }

  public boolean isNowhere() {
    return !isEverywhere && territories.isEmpty();
  }

  /// Narrows it to one territory.
  public Scope only(String territory) {
    return new Scope(false, holds(territory) ? Set.of(territory) : Set.of());
  }
}

package fr.vigie.opendata;

import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what others mean by a territory: its id, or the INSEE code of a commune that it serves.
public final class Grounds {

  private static final int TWO = 2;

  private final Territories territories;

  public Grounds(Territories territories) {
    this.territories = territories;
  }

  /// Empty for what no territory serves.
  public Optional<Ground> find(String name) {
    var territory = territories.find(name).map(found -> new Ground(found, null));
    return territory.isPresent() ? territory : territories.findCommune(name).flatMap(this::serving);
  }

  private Optional<Ground> serving(Commune commune) {
    @Nullable String territory = commune.territory();
    return territory == null
        ? Optional.empty()
        : territories.find(territory).map(found -> new Ground(found, commune.inseeCode()));
  }

  /// The only territory there is, which nobody needs to name; empty when there are several.
  public Optional<Ground> only() {
    var some = territories.byName(TWO, null, null).items();
    return some.size() == 1
        ? Optional.of(new Ground(some.getFirst().value(), null))
        : Optional.empty();
  }
}

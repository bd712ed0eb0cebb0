package fr.vigie.casework;

import fr.vigie.territory.Commune;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Territories;
import java.util.Objects;
import java.util.Optional;

/// Whose staff answers for an organisation: that of its own territory, or of the territory that its
/// commune belongs to.
final class Receivers {

  private final Territories territories;

  Receivers(Territories territories) {
    this.territories = territories;
  }

  /// The id of the territory; empty for an organisation that Vigie serves nowhere.
  Optional<String> territoryOf(Organisation organisation) {
    var own = territories.find("ter_" + organisation.siren());
    return own.isPresent()
        ? own.map(territory -> territory.id())
        : territories.communesOf(organisation).stream()
            .filter(commune -> isOf(commune, organisation))
            .map(Commune::territory)
            .filter(Objects::nonNull)
            .findFirst();
  }

  private static boolean isOf(Commune commune, Organisation organisation) {
    return commune.territory() != null
        && (commune.organisation().equals(organisation.id())
            || organisation.id().equals(commune.intercommunality()));
  }
}

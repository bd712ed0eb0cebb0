package fr.vigie.register;

import fr.vigie.asset.Asset.Site;
import fr.vigie.asset.AssetKind;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Outline;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The communes of a territory, to place a thousand drafts without asking the database for each.
record DraftGround(String territory, Map<Commune, Outline> communes) {

  static DraftGround of(Territory territory, Territories territories) {
    var communes = new LinkedHashMap<Commune, Outline>();
    for (var boundary : territories.boundaries(territory.communes())) {
      communes.put(territories.commune(boundary.inseeCode()), Outline.of(boundary.geometry()));
    }
    return new DraftGround(territory.id(), communes);
  }

  /// Where it stands; empty when no commune of the territory holds the place.
  Optional<Site> site(AssetKind kind, GeoPoint place) {
    return communes.entrySet().stream()
        .filter(each -> each.getValue().holds(place))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(commune ->
            new Site(place, commune.inseeCode(), territory, commune.responsibleFor(kind.domain())));
  }
}

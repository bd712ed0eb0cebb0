package fr.vigie.assetimport;

import fr.vigie.registerfile.CommuneShape;
import fr.vigie.registerfile.Ground;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;

/// The ground of a territory, held in memory for the length of an import.
final class TerritoryGround {

  private TerritoryGround() {}

  static Ground of(Territory territory, Territories territories) {
    var shapes =
        territories.boundaries(territory.communes()).stream()
            .map(boundary -> CommuneShape.of(boundary.inseeCode(), boundary.geometry()))
            .toList();
    return new Ground(shapes, place -> territories.communeAt(place).map(TerritoryGround::named));
  }

  private static String named(Commune commune) {
    return commune.name() + " (" + commune.inseeCode() + ")";
  }
}

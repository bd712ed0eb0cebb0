package fr.vigie.offline;

import fr.vigie.category.Category;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.identity.Viewer;
import fr.vigie.offline.Luggage.OfCommune;
import fr.vigie.offline.Luggage.OfTerritory;
import fr.vigie.shared.Fingerprint;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territories.Boundary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts together what an agent needs for a day without network, and leaves out what the device has.
final class PackLuggage {

  /// More than an agent goes to in a day; a device asks again for those of another day.
  static final int MOST_COMMUNES = 50;

  private static final int MOST_TERRITORIES = 10;

  private final Territories territories;
  private final TerritoryCategories categories;
  private final WorkPlaces places;

  PackLuggage(Territories territories, TerritoryCategories categories, WorkPlaces places) {
    this.territories = territories;
    this.categories = categories;
    this.places = places;
  }

  /// Empty for who does no work.
  ///
  /// @param known the versions that the device has
  Optional<Luggage> pack(Viewer viewer, Set<String> known) {
    if (!viewer.doesWork()) {
      return Optional.empty();
    }
    var codes =
        places.communes(viewer.staff().id(), viewer.contractors()).stream()
            .limit(MOST_COMMUNES)
            .toList();
    return Optional.of(
        new Luggage(
            territories.boundaries(codes).stream().map(b -> commune(b, known)).toList(),
            viewer.workTerritories().stream()
                .limit(MOST_TERRITORIES)
                .map(territory -> territory(territory, known))
                .toList()));
  }

  private OfCommune commune(Boundary boundary, Set<String> known) {
    var commune = territories.commune(boundary.inseeCode());
    var version = Fingerprint.of(commune.inseeCode(), commune.name(), boundary.geometry());
    return new OfCommune(commune.inseeCode(), version, known.contains(version) ? null : commune);
  }

  private OfTerritory territory(String territory, Set<String> known) {
    var offered = categories.offered(territory);
    var version = Fingerprint.of(territory, offered.stream().map(PackLuggage::version).toList());
    return new OfTerritory(territory, version, known.contains(version) ? null : offered);
  }

  /// All that a device shows of a category: its form has a version of its own.
  private static List<Object> version(Category category) {
    return List.of(
        category.code(),
        category.formVersion(),
        category.workingDays(),
        category.manner().isForAgents(),
        category.manner().isPhotoAfterRequired());
  }
}

package fr.vigie.offline;

import fr.vigie.category.Category;
import fr.vigie.territory.Commune;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device takes along, in parts that each have a version: what it has already comes without
/// content.
record Luggage(List<OfCommune> communes, List<OfTerritory> territories) {

  Luggage {
    communes = List.copyOf(communes);
    territories = List.copyOf(territories);
  }

  /// A commune where the agent has work.
  ///
  /// @param commune null when the device has this version
  record OfCommune(String inseeCode, String version, @Nullable Commune commune) {}

  /// A territory that the agent works for.
  ///
  /// @param categories null when the device has this version
  record OfTerritory(String territory, String version, @Nullable List<Category> categories) {}
}

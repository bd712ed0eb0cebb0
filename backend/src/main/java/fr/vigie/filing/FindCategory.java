package fr.vigie.filing;

import fr.vigie.category.Categories;
import fr.vigie.category.Category;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.filing.FileReport.Outcome;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;

/// Finds what may be reported at a place, and who deals with it there.
final class FindCategory {

  private final Territories territories;
  private final Categories catalogue;
  private final TerritoryCategories ofTerritories;

  FindCategory(Territories territories, Categories catalogue, TerritoryCategories ofTerritories) {
    this.territories = territories;
    this.catalogue = catalogue;
    this.ofTerritories = ofTerritories;
  }

  sealed interface Found {
    /// It can be reported there.
    ///
    /// @param territory the id of the territory that deals with it
    record Served(Category category, Commune commune, String territory) implements Found {}

    record Refused(Outcome outcome) implements Found {}
  }

  /// Throws {@link InvalidInput} for what only staff reports. Who is to be called is said wherever
  /// the place is.
  Found find(Viewer viewer, String code, GeoPoint place) {
    var known = catalogue.find(code);
    if (known.filter(category -> category.outOfScope() != null).isPresent()) {
      return new Found.Refused(new Outcome.OutOfScope(known.get()));
    }
    var commune = territories.communeAt(place);
    var territory = commune.map(Commune::territory).orElse(null);
    if (commune.isEmpty() || territory == null) {
      return new Found.Refused(
          known.isEmpty()
              ? new Outcome.CategoryUnknown(code)
              : new Outcome.CommuneNotServed(commune.orElse(null)));
    }
    var category = ofTerritories.find(territory, code);
    if (category.isEmpty()) {
      return new Found.Refused(new Outcome.CategoryUnknown(code));
    }
    return category.get().outOfScope() != null
        ? new Found.Refused(new Outcome.OutOfScope(category.get()))
        : served(viewer, category.get(), commune.get(), territory);
  }

  private Found served(Viewer viewer, Category category, Commune commune, String territory) {
    InvalidInput.unless(
        !category.manner().isForAgents() || viewer.may(Right.SEE_REPORTS, territory),
        "categoryCode",
        "a category that citizens report");
    return ofTerritories
        .offered(territory, category.code())
        .<Found>map(offered -> new Found.Served(offered, commune, territory))
        .orElseGet(() -> new Found.Refused(new Outcome.CategoryNotOffered(category, territory)));
  }
}

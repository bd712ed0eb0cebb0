package fr.vigie.mapcount;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Quadkey;

/// An object as the map shows it.
///
/// @param y millionths of a degree north: whole, so that sums are exact whatever their order
/// @param x millionths of a degree east
record MapItem(String id, MapLayer layer, String territory, Traits traits, int y, int x) {

  private static final double MILLION = 1e6;

  static MapItem at(GeoPoint place, String id, MapLayer layer, String territory, Traits traits) {
    return new MapItem(
        id, layer, territory, traits, millionths(place.latitude()), millionths(place.longitude()));
  }

  private static int millionths(double degrees) {
    return Math.toIntExact(Math.round(degrees * MILLION));
  }

  /// About 11 cm exact, like the sums that it goes into.
  GeoPoint place() {
    return new GeoPoint(y / MILLION, x / MILLION);
  }

  /// The finest cell that holds it; those above begin its key.
  String cell() {
    return Quadkey.of(place()).getFirst();
  }
}

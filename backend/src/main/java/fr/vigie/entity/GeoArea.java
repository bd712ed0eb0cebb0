package fr.vigie.entity;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.List;

/// Where entities are to be.
public sealed interface GeoArea {

  /// The smallest box that holds it.
  GeoBox box();

  boolean holds(GeoPoint point);

  /// Near a place.
  ///
  /// @param leastMetres 0 for none
  record Ring(GeoPoint centre, double leastMetres, double mostMetres) implements GeoArea {

    @Override
    public GeoBox box() {
      return GeoBox.around(centre, mostMetres);
    }

    @Override
    public boolean holds(GeoPoint point) {
      var metres = centre.metresTo(point);
      return metres >= leastMetres && metres <= mostMetres;
    }
  }

  /// Within a polygon: an outer ring and holes, each closed.
  record Polygon(List<List<GeoPoint>> rings) implements GeoArea {

    public Polygon {
      rings = rings.stream().map(List::copyOf).toList();
    }

    @Override
    public GeoBox box() {
      var latitudes = rings.getFirst().stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
      var longitudes =
          rings.getFirst().stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
      return new GeoBox(
          latitudes.getMin(), longitudes.getMin(), latitudes.getMax(), longitudes.getMax());
    }

    /// By the even-odd rule, so whatever the direction of its rings.
    @Override
    public boolean holds(GeoPoint point) {
      return rings.stream().filter(ring -> isEnclosed(point, ring)).count() % 2 == 1;
    }

    private static boolean isEnclosed(GeoPoint point, List<GeoPoint> ring) {
      var isInside = false;
      var before = ring.getLast();
      for (var corner : ring) {
        isInside ^= crosses(point, before, corner);
        before = corner;
      }
      return isInside;
    }

    /// Whether the side lies east of the point, at its latitude.
    private static boolean crosses(GeoPoint point, GeoPoint a, GeoPoint b) {
      if (a.latitude() > point.latitude() == b.latitude() > point.latitude()) {
        return false;
      }
      var share = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
      return point.longitude() < a.longitude() + share * (b.longitude() - a.longitude());
    }
  }
}

package fr.vigie.territory;

import fr.vigie.shared.GeoPoint;
import java.util.List;

/// The centre of gravity of an area of GeoJSON, taken as flat; holes are left out of account.
///
/// @param area in square degrees, signed by the direction of the ring
record Centroid(double area, GeoPoint point) {

  /// That of the largest of some polygons.
  static GeoPoint ofLargest(List<?> polygons) {
    var largest = ofRing((List<?>) ((List<?>) polygons.getFirst()).getFirst());
    for (var polygon : polygons) {
      var each = ofRing((List<?>) ((List<?>) polygon).getFirst());
      largest = Math.abs(each.area) > Math.abs(largest.area) ? each : largest;
    }
    return largest.point;
  }

  private static Centroid ofRing(List<?> ring) {
    double area = 0;
    double x = 0;
    double y = 0;
    for (var i = 0; i + 1 < ring.size(); i++) {
      var cross =
          number(ring, i, 0) * number(ring, i + 1, 1) - number(ring, i + 1, 0) * number(ring, i, 1);
      area += cross / 2;
      x += (number(ring, i, 0) + number(ring, i + 1, 0)) * cross;
      y += (number(ring, i, 1) + number(ring, i + 1, 1)) * cross;
    }
    return new Centroid(area, new GeoPoint(y / (6 * area), x / (6 * area)));
  }

  private static double number(List<?> ring, int index, int axis) {
    return ((Number) ((List<?>) ring.get(index)).get(axis)).doubleValue();
  }
}

package fr.vigie.registerfile;

import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The boundary of a commune as plain numbers, for a million questions. Its edges are straight in
/// degrees, which beside one is up to a metre off what the database says.
///
/// @param rings longitude and latitude by turns
/// @param box west, south, east, north
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CommuneShape(String inseeCode, List<double[]> rings, double[] box) {

  public CommuneShape {
    rings = List.copyOf(rings);
  }

  /// Reads a GeoJSON Polygon or MultiPolygon.
  public static CommuneShape of(String inseeCode, Object geometry) {
    var rings = new ArrayList<double[]>();
    var coordinates = Objects.requireNonNull(((Map<?, ?>) geometry).get("coordinates"));
    collect((List<?>) coordinates, rings);
    var box = new double[] {180, 90, -180, -90};
    for (var ring : rings) {
      for (var i = 0; i < ring.length; i += 2) {
        box[0] = Math.min(box[0], ring[i]);
        box[1] = Math.min(box[1], ring[i + 1]);
        box[2] = Math.max(box[2], ring[i]);
        box[3] = Math.max(box[3], ring[i + 1]);
      }
    }
    return new CommuneShape(inseeCode, rings, box);
  }

  private static void collect(List<?> coordinates, List<double[]> rings) {
    if (((List<?>) coordinates.getFirst()).getFirst() instanceof Number) {
      rings.add(
          coordinates.stream()
              .flatMap(pair -> ((List<?>) pair).stream().limit(2))
              .mapToDouble(number -> ((Number) number).doubleValue())
              .toArray());
    } else {
      coordinates.forEach(inner -> collect((List<?>) inner, rings));
    }
  }

  /// By the even-odd rule, which holes obey too.
  boolean holds(GeoPoint point) {
    var x = point.longitude();
    var y = point.latitude();
    if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) {
      return false;
    }
    var inside = false;
    for (var ring : rings) {
      inside ^= crosses(ring, x, y);
    }
    return inside;
  }

  private static boolean crosses(double[] ring, double x, double y) {
    var inside = false;
    for (var i = 2; i < ring.length; i += 2) {
      var south = ring[i - 1];
      var north = ring[i + 1];
      if (south > y != north > y
          && x < ring[i - 2] + (y - south) / (north - south) * (ring[i] - ring[i - 2])) {
        inside = !inside;
      }
    }
    return inside;
  }
}

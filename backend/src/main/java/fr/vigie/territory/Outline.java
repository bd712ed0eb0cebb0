package fr.vigie.territory;

import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The outline of a commune, to tell what is inside it without asking the database. Edges are
/// straight in degrees: beside one, up to a metre off what the database says.
public record Outline(List<List<GeoPoint>> rings) {

  /// Reads a GeoJSON Polygon or MultiPolygon.
  public static Outline of(Object geometry) {
    var members = (Map<?, ?>) geometry;
    var rings = new ArrayList<List<GeoPoint>>();
    collect((List<?>) Objects.requireNonNull(members.get("coordinates")), rings);
    return new Outline(rings);
  }

  private static void collect(List<?> coordinates, List<List<GeoPoint>> rings) {
    var isRing = ((List<?>) coordinates.getFirst()).getFirst() instanceof Number;
    if (isRing) {
      rings.add(coordinates.stream().map(pair -> point((List<?>) pair)).toList());
    } else {
      coordinates.forEach(inner -> collect((List<?>) inner, rings));
    }
  }

  private static GeoPoint point(List<?> pair) {
    return new GeoPoint(
        ((Number) pair.get(1)).doubleValue(), ((Number) pair.getFirst()).doubleValue());
  }

  /// By the even-odd rule, which holes obey too.
  public boolean holds(GeoPoint point) {
    return rings.stream().filter(ring -> crosses(ring, point)).count() % 2 == 1;
  }

  private static boolean crosses(List<GeoPoint> ring, GeoPoint point) {
    var inside = false;
    for (var i = 1; i < ring.size(); i++) {
      var a = ring.get(i - 1);
      var b = ring.get(i);
      var straddles = a.latitude() > point.latitude() != b.latitude() > point.latitude();
      if (straddles && point.longitude() < longitudeAt(point.latitude(), a, b)) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double longitudeAt(double latitude, GeoPoint a, GeoPoint b) {
    var share = (latitude - a.latitude()) / (b.latitude() - a.latitude());
    return a.longitude() + share * (b.longitude() - a.longitude());
  }

  /// The middle of the vertices; may lie outside.
  public GeoPoint middle() {
    var all = rings.getFirst();
    return new GeoPoint(
        all.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
        all.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
  }

  /// How far the outline reaches from a point, in degrees of latitude.
  public double reach(GeoPoint centre) {
    return rings.getFirst().stream().mapToDouble(centre::metresTo).max().orElseThrow() / 111_195;
  }
}

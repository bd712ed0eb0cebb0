package fr.vigie.comparison;

import fr.vigie.territory.Territories;
import fr.vigie.territory.Territories.Boundary;
import fr.vigie.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// How large territories are, by the boundaries of their communes; counted once each.
final class Lands {

  /// The radius of a sphere of the surface of the earth.
  private static final double KILOMETRES = 6371.0072;

  private final Territories territories;
  private final Map<List<String>, Double> areas = new ConcurrentHashMap<>();

  Lands(Territories territories) {
    this.territories = territories;
  }

  Land of(Territory territory) {
    var population =
        territory.communes().stream()
            .mapToLong(code -> territories.commune(code).population())
            .sum();
    var area = areas.computeIfAbsent(territory.communes(), this::area);
    return new Land(territory.id(), population, area);
  }

  private double area(List<String> communes) {
    return territories.boundaries(communes).stream().mapToDouble(Lands::area).sum();
  }

  static double area(Boundary boundary) {
    var geometry = (Map<?, ?>) boundary.geometry();
    var coordinates = (List<?>) Objects.requireNonNull(geometry.get("coordinates"));
    return Objects.equals(geometry.get("type"), "MultiPolygon")
        ? coordinates.stream().mapToDouble(polygon -> polygon((List<?>) polygon)).sum()
        : polygon(coordinates);
  }

  /// Its outer ring less its holes.
  private static double polygon(List<?> rings) {
    var holes = rings.stream().skip(1).mapToDouble(hole -> ring((List<?>) hole)).sum();
    return ring((List<?>) rings.getFirst()) - holes;
  }

  /// Chamberlain and Duquette, Some Algorithms for Polygons on a Sphere, 2007.
  private static double ring(List<?> ring) {
    var twice = 0.0;
    for (var i = 1; i < ring.size(); i++) {
      var from = (List<?>) ring.get(i - 1);
      var to = (List<?>) ring.get(i);
      twice +=
          (radians(to, 0) - radians(from, 0))
              * (2 + Math.sin(radians(from, 1)) + Math.sin(radians(to, 1)));
    }
    return Math.abs(twice) / 2 * KILOMETRES * KILOMETRES;
  }

  private static double radians(List<?> point, int axis) {
    return Math.toRadians(((Number) point.get(axis)).doubleValue());
  }
}

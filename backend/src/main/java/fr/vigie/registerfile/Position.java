package fr.vigie.registerfile;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a register says that something is, before anything is checked.
///
/// @param x eastwards: degrees of longitude, or metres
/// @param y northwards: degrees of latitude, or metres
record Position(double x, double y) {

  /// Of a GeoJSON geometry, a point, or the mean of its vertices; empty when it has none.
  static Optional<Position> of(JsonObject geometry) {
    var vertices = new ArrayList<Position>();
    collect(geometry.getOrDefault("coordinates", JsonValue.NULL), vertices);
    return mean(vertices);
  }

  private static void collect(JsonValue coordinates, List<Position> vertices) {
    if (!(coordinates instanceof JsonArray array) || array.isEmpty()) {
      return;
    }
    if (!(array.getFirst() instanceof JsonNumber x)) {
      array.forEach(inner -> collect(inner, vertices));
    } else if (array.size() >= 2 && array.get(1) instanceof JsonNumber y) {
      vertices.add(new Position(x.doubleValue(), y.doubleValue()));
    }
  }

  private static Optional<Position> mean(List<Position> vertices) {
    // A ring says its first vertex twice.
    var isRing = vertices.size() > 2 && vertices.getFirst().equals(vertices.getLast());
    var once = isRing ? vertices.subList(1, vertices.size()) : vertices;
    return once.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Position(
                once.stream().mapToDouble(Position::x).average().orElseThrow(),
                once.stream().mapToDouble(Position::y).average().orElseThrow()));
  }

  Position swapped() {
    return new Position(y, x);
  }

  boolean isZero() {
    return x == 0 && y == 0;
  }

  boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y);
  }

  /// Whether it could be degrees.
  boolean isOnEarth() {
    return Math.abs(x) <= 180 && Math.abs(y) <= 90;
  }

  @Override
  public String toString() {
    return x + ", " + y;
  }
}

package fr.vigie.routing;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;

/// Puts what an OSRM server says into numbers. A `null` in a table is a place that no road leads
/// to; anything else that is no number of zero or more is refused.
final class OsrmTable {

  private final double[][] metres;
  private final double[][] seconds;

  OsrmTable(int size) {
    metres = new double[size][size];
    seconds = new double[size][size];
  }

  /// Puts a block at its first row and column.
  void put(int from, int to, JsonObject answer) throws RouterFailed {
    put(metres, from, to, answer, "distances");
    put(seconds, from, to, answer, "durations");
  }

  private static void put(double[][] table, int from, int to, JsonObject answer, String name)
      throws RouterFailed {
    try {
      var rows = answer.getJsonArray(name);
      for (var row = 0; row < rows.size(); row++) {
        var cells = rows.getJsonArray(row);
        for (var column = 0; column < cells.size(); column++) {
          table[from + row][to + column] = number(cells, column);
        }
      }
    } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
      throw new RouterFailed("no table of " + name, e);
    }
  }

  private static double number(JsonArray cells, int column) throws RouterFailed {
    if (cells.isNull(column)) {
      return Distances.UNREACHABLE;
    }
    var value = cells.getJsonNumber(column).doubleValue();
    if (value >= 0 && Double.isFinite(value)) {
      return value;
    }
    throw new RouterFailed("a distance of " + value);
  }

  Distances distances() {
    return new Distances(DistanceMethod.ROAD, metres, seconds);
  }

  /// The line of the first route.
  static List<GeoPoint> line(JsonObject answer) throws RouterFailed {
    try {
      return answer
          .getJsonArray("routes")
          .getJsonObject(0)
          .getJsonObject("geometry")
          .getJsonArray("coordinates")
          .getValuesAs(JsonArray.class)
          .stream()
          .map(OsrmTable::point)
          .toList();
    } catch (ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | InvalidInput e) {
      throw new RouterFailed("no line", e);
    }
  }

  private static GeoPoint point(JsonArray coordinates) {
    JsonNumber longitude = coordinates.getJsonNumber(0);
    JsonNumber latitude = coordinates.getJsonNumber(1);
    return new GeoPoint(latitude.doubleValue(), longitude.doubleValue());
  }
}

package fr.vigie.entity;

import fr.vigie.http.JsonBytes;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `georel`, `geometry` and `coordinates` (ETSI GS CIM 009, 4.10). All entities here are
/// points, so `within` and `intersects` are the same.
public final class GeoQueryParser {

  private static final double MOST_METRES = 50_000;
  private static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_CORNERS = 200;
  private static final int LEAST_CORNERS = 4;

  private static final Pattern NEAR =
      Pattern.compile("near((?:;(?:max|min)Distance==\\d{1,9}(?:\\.\\d{1,9})?){1,2})");
  private static final Pattern DISTANCE = Pattern.compile("(max|min)Distance==([\\d.]+)");
  private static final Set<String> RELATIONS =
      Set.of("within", "intersects", "contains", "equals", "disjoint", "overlaps");
  private static final Set<String> GEOMETRIES =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private GeoQueryParser() {}

  /// Throws {@link NgsiRefusal}.
  public static GeoArea parse(String georel, String geometry, String coordinates) {
    if (coordinates.length() > MOST_CHARACTERS) {
      throw NgsiRefusal.tooComplex("coordinates: at most " + MOST_CHARACTERS + " characters");
    }
    NgsiRefusal.unless(GEOMETRIES.contains(geometry), "geometry: a geometry of GeoJSON");
    var isNear = georel.startsWith("near");
    NgsiRefusal.unless(
        isNear ? NEAR.matcher(georel).matches() : RELATIONS.contains(georel),
        "georel: near;maxDistance==metres, within or intersects");
    var isMeant =
        isNear
            ? geometry.equals("Point")
            : geometry.equals("Polygon") && Set.of("within", "intersects").contains(georel);
    if (!isMeant) {
      throw NgsiRefusal.notSupported(
          "georel: near of a Point, within or intersects of a Polygon are supported");
    }
    var read = json(coordinates);
    return isNear ? ring(georel, point(read)) : polygon(read);
  }

  private static GeoArea ring(String georel, GeoPoint centre) {
    var least = distance(georel, "min");
    var most = distance(georel, "max");
    if (most == null || most > MOST_METRES) {
      throw NgsiRefusal.tooComplex(
          "georel: a maxDistance of at most " + (long) MOST_METRES + " metres is needed");
    }
    NgsiRefusal.unless(
        most > 0 && (least == null || least <= most), "georel: distances from near to far");
    return new GeoArea.Ring(centre, least == null ? 0 : least, most);
  }

  private static @Nullable Double distance(String georel, String which) {
    return DISTANCE
        .matcher(georel)
        .results()
        .filter(found -> found.group(1).equals(which))
        .map(found -> Double.valueOf(found.group(2)))
        .findFirst()
        .orElse(null);
  }

  private static GeoArea polygon(@Nullable Object coordinates) {
    var rings = new ArrayList<List<GeoPoint>>();
    var corners = 0;
    for (var ring : list(coordinates)) {
      var points = list(ring).stream().map(GeoQueryParser::point).toList();
      NgsiRefusal.unless(
          points.size() >= LEAST_CORNERS && points.getFirst().equals(points.getLast()),
          "coordinates: rings of four positions or more, each closed");
      corners += points.size();
      rings.add(points);
    }
    if (corners > MOST_CORNERS) {
      throw NgsiRefusal.tooComplex("coordinates: at most " + MOST_CORNERS + " positions");
    }
    NgsiRefusal.unless(!rings.isEmpty(), "coordinates: a polygon has a ring");
    return extent(new GeoArea.Polygon(rings));
  }

  private static GeoArea extent(GeoArea.Polygon polygon) {
    try {
      var box = polygon.box();
      var across =
          new GeoPoint(box.south(), box.west()).metresTo(new GeoPoint(box.north(), box.east()));
      if (across > 2 * MOST_METRES) {
        throw NgsiRefusal.tooComplex(
            "coordinates: a polygon of at most " + (long) (2 * MOST_METRES) + " metres across");
      }
      return polygon;
    } catch (InvalidInput e) {
      throw NgsiRefusal.bad("coordinates: a polygon encloses something");
    }
  }

  private static GeoPoint point(@Nullable Object position) {
    var numbers = list(position);
    NgsiRefusal.unless(
        numbers.size() == 2 && numbers.stream().allMatch(Number.class::isInstance),
        "coordinates: positions of two numbers, longitude first");
    var longitude = ((Number) numbers.getFirst()).doubleValue();
    var latitude = ((Number) numbers.getLast()).doubleValue();
    NgsiRefusal.unless(
        Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
        "coordinates: degrees of WGS 84, longitude first");
    return new GeoPoint(latitude, longitude);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw NgsiRefusal.bad("coordinates: arrays as the geometry has them in GeoJSON");
  }

  private static @Nullable Object json(String coordinates) {
    try {
      var wrapped = "{\"c\":" + coordinates + "}";
      var read = JsonBytes.readObject(wrapped.getBytes(StandardCharsets.UTF_8));
      NgsiRefusal.unless(read.size() == 1, "coordinates: one array");
      return read.get("c");
    } catch (JsonException e) {
      throw NgsiRefusal.bad("coordinates: an array of JSON");
    }
  }
}

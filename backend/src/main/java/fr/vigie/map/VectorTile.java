package fr.vigie.map;

import fr.vigie.shared.GeoPoint;
import java.util.LinkedHashMap;
import java.util.Map;

/// A tile of one layer of points, as Mapbox Vector Tile 2.1 has it: each property and each value is
/// written once, and points name them by their numbers.
final class VectorTile {

  static final String TYPE = "application/vnd.mapbox-vector-tile";

  /// How many steps a tile is wide and high.
  static final int EXTENT = 4_096;

  private static final int VERSION = 2;
  private static final int POINT = 1;

  // The command MoveTo, for one point.
  private static final int MOVE_TO = 1 | (1 << 3);

  private final Cell cell;
  private final String name;
  private final ProtobufMessage features = new ProtobufMessage();
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();

  VectorTile(Cell cell, String name) {
    this.cell = cell;
    this.name = name;
  }

  /// @param properties texts, and numbers of at least 0
  void add(GeoPoint place, Map<String, Object> properties) {
    var tags = new ProtobufMessage();
    properties.forEach(
        (key, value) -> tags.number(number(keys, key)).number(number(values, value)));
    var geometry =
        new ProtobufMessage()
            .number(MOVE_TO)
            .number(zigzag(step(place.longitude(), true)))
            .number(zigzag(step(place.latitude(), false)));
    features.message(
        2, new ProtobufMessage().message(2, tags).number(3, POINT).message(4, geometry));
  }

  /// Nothing at all for a tile without points.
  byte[] bytes() {
    if (features.isEmpty()) {
      return new byte[0];
    }
    var layer = new ProtobufMessage().number(15, VERSION).text(1, name).append(features);
    keys.keySet().forEach(key -> layer.text(3, key));
    values.keySet().forEach(value -> layer.message(4, value(value)));
    return new ProtobufMessage().message(3, layer.number(5, EXTENT)).bytes();
  }

  private static ProtobufMessage value(Object value) {
    return switch (value) {
      case String text -> new ProtobufMessage().text(1, text);
      case Integer number -> new ProtobufMessage().number(5, number);
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  private static <T> int number(Map<T, Integer> numbers, T of) {
    var next = numbers.size();
    var known = numbers.putIfAbsent(of, next);
    return known == null ? next : known;
  }

  private int step(double degrees, boolean isLongitude) {
    var share =
        isLongitude
            ? (degrees + 180) / 360
            : 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees) / 2)) / (2 * Math.PI);
    var first = isLongitude ? cell.column() : cell.row();
    return (int) Math.floor((share * (1 << cell.zoom()) - first) * EXTENT);
  }

  private static int zigzag(int step) {
    return (step << 1) ^ (step >> 31);
  }
}

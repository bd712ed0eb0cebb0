package fr.vigie;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads vector tiles of points, by the specification 2.1 and nothing of what writes them.
final class TileReader {

  private final byte[] bytes;
  private final int end;
  private int at;

  private TileReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /// A layer of a tile.
  record Layer(String name, int version, int extent, List<Point> points) {}

  /// @param x from the left edge
  /// @param y from the upper edge
  record Point(int x, int y, Map<String, Object> properties) {}

  private record Feature(List<Integer> tags, int type, List<Integer> geometry) {}

  static List<Layer> layers(byte[] tile) {
    var layers = new ArrayList<Layer>();
    var reader = new TileReader(tile, 0, tile.length);
    while (reader.at < reader.end) {
      expect(reader.varint(), 3 << 3 | 2);
      layers.add(reader.within().layer());
    }
    return layers;
  }

  private Layer layer() {
    var name = "";
    var version = 0;
    var extent = 4096;
    var features = new ArrayList<Feature>();
    var keys = new ArrayList<String>();
    var values = new ArrayList<Object>();
    while (at < end) {
      switch (varint() >> 3) {
        case 1 -> name = text();
        case 2 -> features.add(within().feature());
        case 3 -> keys.add(text());
        case 4 -> values.add(within().value());
        case 5 -> extent = varint();
        case 15 -> version = varint();
        default -> throw new AssertionError("an unknown field of a layer");
      }
    }
    var points = features.stream().map(feature -> point(feature, keys, values)).toList();
    return new Layer(name, version, extent, points);
  }

  private static Point point(Feature feature, List<String> keys, List<Object> values) {
    expect(feature.type(), 1);
    expect(feature.geometry().size(), 3);
    expect(feature.geometry().getFirst(), 9);
    var properties = new HashMap<String, Object>();
    for (var i = 0; i < feature.tags().size(); i += 2) {
      properties.put(keys.get(feature.tags().get(i)), values.get(feature.tags().get(i + 1)));
    }
    return new Point(
        signed(feature.geometry().get(1)), signed(feature.geometry().get(2)), properties);
  }

  private static int signed(int zigzag) {
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  private Feature feature() {
    var tags = List.<Integer>of();
    var type = 0;
    var geometry = List.<Integer>of();
    while (at < end) {
      switch (varint() >> 3) {
        case 2 -> tags = within().packed();
        case 3 -> type = varint();
        case 4 -> geometry = within().packed();
        default -> throw new AssertionError("an unknown field of a feature");
      }
    }
    return new Feature(tags, type, geometry);
  }

  private Object value() {
    return switch (varint()) {
      case 1 << 3 | 2 -> text();
      case 5 << 3 -> varint();
      default -> throw new AssertionError("an unknown value");
    };
  }

  private List<Integer> packed() {
    var numbers = new ArrayList<Integer>();
    while (at < end) {
      numbers.add(varint());
    }
    return numbers;
  }

  private TileReader within() {
    var length = varint();
    at += length;
    return new TileReader(bytes, at - length, at);
  }

  private String text() {
    var within = within();
    return new String(bytes, within.at, within.end - within.at, StandardCharsets.UTF_8);
  }

  private int varint() {
    var number = 0;
    for (var shift = 0; ; shift += 7) {
      var next = bytes[at++];
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private static void expect(int found, int expected) {
    if (found != expected) {
      throw new AssertionError(found + " where there should be " + expected);
    }
  }
}

package fr.vigie.shared;

import java.util.ArrayList;
import java.util.List;

/// Cells of the Web Mercator quadtree: a cell's key is the beginning of the keys of all cells in
/// it. See Bing Maps Tile System.
public final class Quadkey {

  /// The cells that are stored for a point: 1,700 km, and 100 km to 100 m wide at our latitudes.
  public static final List<Integer> ZOOMS = List.of(18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 4);

  private static final int MOST_CELLS_ACROSS = 8;
  private static final double MERCATOR_LIMIT = 85.05112878;

  private Quadkey() {}

  /// The keys of the cells that hold the point, from fine to wide.
  public static List<String> of(GeoPoint point) {
    var zoom = ZOOMS.getFirst();
    var finest = key(column(point.longitude(), zoom), row(point.latitude(), zoom), zoom);
    return ZOOMS.stream().map(wider -> finest.substring(0, wider)).toList();
  }

  /// Stored cells of one width that cover the box with little beside it: at most 64, or 256 for a
  /// box wider than a country.
  public static List<String> covering(GeoBox box) {
    var zoom =
        ZOOMS.stream()
            .filter(z -> across(box, z) <= MOST_CELLS_ACROSS)
            .findFirst()
            .orElse(ZOOMS.getLast());
    var cells = new ArrayList<String>();
    for (var row = row(box.north(), zoom); row <= row(box.south(), zoom); row++) {
      for (var column = column(box.west(), zoom); column <= column(box.east(), zoom); column++) {
        cells.add(key(column, row, zoom));
      }
    }
    return cells;
  }

  private static int across(GeoBox box, int zoom) {
    return 1
        + Math.max(
            column(box.east(), zoom) - column(box.west(), zoom),
            row(box.south(), zoom) - row(box.north(), zoom));
  }

  /// The column of the cells that hold a meridian, 0 in the west.
  public static int column(double longitude, int zoom) {
    return clamp((longitude + 180) / 360, zoom);
  }

  /// The row of the cells that hold a parallel, 0 in the north.
  public static int row(double latitude, int zoom) {
    var limited = Math.clamp(latitude, -MERCATOR_LIMIT, MERCATOR_LIMIT);
    var sine = Math.sin(Math.toRadians(limited));
    return clamp(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI), zoom);
  }

  private static int clamp(double share, int zoom) {
    var cells = 1 << zoom;
    return Math.clamp((long) (share * cells), 0, cells - 1);
  }

  public static String key(int column, int row, int zoom) {
    var key = new char[zoom];
    for (var i = 0; i < zoom; i++) {
      var bit = zoom - 1 - i;
      key[i] = (char) ('0' + ((column >> bit) & 1) + 2 * ((row >> bit) & 1));
    }
    return new String(key);
  }
}

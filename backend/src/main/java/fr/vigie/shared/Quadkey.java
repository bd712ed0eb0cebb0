package fr.vigie.shared;

import java.util.ArrayList;
import java.util.List;

/// Cells of the Web Mercator quadtree: a cell's key is the beginning of the keys of all cells in
/// it, so that a range of an index is a square on the map. See Bing Maps Tile System.
public final class Quadkey {

  /// The cells that are stored: 1 to 2 m wide at our latitudes.
  private static final int STORED_ZOOM = 24;

  private static final int MOST_CELLS_ACROSS = 3;
  private static final double MERCATOR_LIMIT = 85.05112878;

  private Quadkey() {}

  /// The key that is stored for a point.
  public static String of(GeoPoint point) {
    return key(
        column(point.longitude(), STORED_ZOOM), row(point.latitude(), STORED_ZOOM), STORED_ZOOM);
  }

  /// At most nine cells that together cover the box.
  public static List<String> covering(GeoBox box) {
    var zoom = STORED_ZOOM;
    while (across(box, zoom) > MOST_CELLS_ACROSS) {
      zoom--;
    }
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

  private static int column(double longitude, int zoom) {
    return clamp((longitude + 180) / 360, zoom);
  }

  private static int row(double latitude, int zoom) {
    var limited = Math.clamp(latitude, -MERCATOR_LIMIT, MERCATOR_LIMIT);
    var sine = Math.sin(Math.toRadians(limited));
    return clamp(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI), zoom);
  }

  private static int clamp(double share, int zoom) {
    var cells = 1 << zoom;
    return Math.clamp((long) (share * cells), 0, cells - 1);
  }

  private static String key(int column, int row, int zoom) {
    var key = new char[zoom];
    for (var i = 0; i < zoom; i++) {
      var bit = zoom - 1 - i;
      key[i] = (char) ('0' + ((column >> bit) & 1) + 2 * ((row >> bit) & 1));
    }
    return new String(key);
  }
}

package fr.vigie.map;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Quadkey;
import java.util.ArrayList;
import java.util.List;

/// A cell of the Web Mercator quadtree, which is also a tile of a map.
///
/// @param zoom 0 for the whole world, 22 for 10 m at the equator
/// @param column 0 in the west
/// @param row 0 in the north
record Cell(int zoom, int column, int row) {

  /// Those of one zoom that have some of the box in them.
  static List<Cell> over(GeoBox box, int zoom) {
    var cells = new ArrayList<Cell>();
    for (var row = Quadkey.row(box.north(), zoom); row <= Quadkey.row(box.south(), zoom); row++) {
      for (var column = Quadkey.column(box.west(), zoom);
          column <= Quadkey.column(box.east(), zoom);
          column++) {
        cells.add(new Cell(zoom, column, row));
      }
    }
    return cells;
  }

  /// How many {@link #over} gives.
  static long countOver(GeoBox box, int zoom) {
    var across = 1L + Quadkey.column(box.east(), zoom) - Quadkey.column(box.west(), zoom);
    var down = 1L + Quadkey.row(box.south(), zoom) - Quadkey.row(box.north(), zoom);
    return across * down;
  }

  /// Those of a finer zoom that lie in it.
  List<Cell> within(int finer) {
    var cells = new ArrayList<Cell>();
    var across = 1 << (finer - zoom);
    for (var down = 0; down < across; down++) {
      for (var aside = 0; aside < across; aside++) {
        cells.add(new Cell(finer, column * across + aside, row * across + down));
      }
    }
    return cells;
  }

  static Cell of(String key) {
    var column = 0;
    var row = 0;
    for (var digit : key.chars().map(each -> each - '0').toArray()) {
      column = 2 * column + (digit & 1);
      row = 2 * row + (digit >> 1);
    }
    return new Cell(key.length(), column, row);
  }

  String key() {
    return Quadkey.key(column, row, zoom);
  }

  GeoBox box() {
    return new GeoBox(latitude(row + 1), longitude(column), latitude(row), longitude(column + 1));
  }

  private double longitude(int edge) {
    return 360.0 * edge / (1 << zoom) - 180;
  }

  private double latitude(int edge) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * edge / (1 << zoom)))));
  }
}

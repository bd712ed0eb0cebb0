package fr.vigie.bench.limit;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Quadkey;
import java.util.ArrayList;
import java.util.List;

/// The cells of a map.
final class Cells {

  private Cells() {}

  /// The keys of those of one zoom that have some of the box in them.
  static List<String> over(GeoBox box, int zoom) {
    var cells = new ArrayList<String>();
    for (var row = Quadkey.row(box.north(), zoom); row <= Quadkey.row(box.south(), zoom); row++) {
      for (var column = Quadkey.column(box.west(), zoom);
          column <= Quadkey.column(box.east(), zoom);
          column++) {
        cells.add(Quadkey.key(column, row, zoom));
      }
    }
    return cells;
  }

  static void writeBounds(JsonOut out, String key) {
    var column = 0;
    var row = 0;
    for (var i = 0; i < key.length(); i++) {
      var digit = key.charAt(i) - '0';
      column = 2 * column + (digit & 1);
      row = 2 * row + (digit >> 1);
    }
    var across = 1 << key.length();
    out.raw("{\"south\":").number(latitude(row + 1, across));
    out.raw(",\"west\":").number(longitude(column, across));
    out.raw(",\"north\":").number(latitude(row, across));
    out.raw(",\"east\":").number(longitude(column + 1, across)).raw("}");
  }

  private static double longitude(int edge, int across) {
    return 360.0 * edge / across - 180;
  }

  private static double latitude(int edge, int across) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * edge / across))));
  }
}

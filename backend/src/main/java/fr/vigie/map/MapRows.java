package fr.vigie.map;

import fr.vigie.map.MapReads.Counted;
import fr.vigie.map.MapReads.Point;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Tally;
import fr.vigie.mapcount.Traits;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Layout;
import fr.vigie.view.Row;
import java.util.List;
import java.util.Objects;

/// How what is stored of the map is read where it lies.
final class MapRows {

  private static final double MILLION = 1e6;
  private static final Layout COUNT = Layout.of("d", "k", "s", "p", "o", "n", "y", "x");

  private MapRows() {}

  static List<Counted> counted(Row tile) {
    var cell = tile.required("cell");
    var layer = MapLayer.valueOf(tile.required("layer"));
    var territory = tile.required("territory");
    return tile.rows("counts").stream().map(each -> counted(cell, layer, territory, each)).toList();
  }

  private static Counted counted(String cell, MapLayer layer, String territory, Row each) {
    each.lay(COUNT);
    return new Counted(cell, layer, territory, traits(each), tally(each));
  }

  private static Traits traits(Row counted) {
    return new Traits(
        counted.text("d"),
        counted.text("k"),
        counted.required("s"),
        Boolean.TRUE.equals(counted.flag("p")),
        counted.text("o"));
  }

  private static Tally tally(Row counted) {
    return new Tally(
        Objects.requireNonNull(counted.whole("n")),
        Objects.requireNonNull(counted.large("y")),
        Objects.requireNonNull(counted.large("x")));
  }

  static Point point(Row item) {
    return new Point(
        item.required("_id"),
        MapLayer.valueOf(item.required("layer")),
        item.required("territory"),
        new Traits(
            item.text("domain"),
            item.text("kind"),
            item.required("status"),
            Boolean.TRUE.equals(item.flag("isPublic")),
            item.text("alsoSeenBy")),
        new GeoPoint(millionths(item, "y"), millionths(item, "x")));
  }

  private static double millionths(Row item, String field) {
    return Objects.requireNonNull(item.whole(field), field) / MILLION;
  }
}

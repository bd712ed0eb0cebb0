package fr.vigie.map;

import fr.vigie.map.MapView.Cluster;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Tally;
import fr.vigie.mapcount.Traits;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.Collection;
import java.util.List;

/// What the map shows, read by one command each.
interface MapReads {

  /// What lies in cells of one zoom: one cluster for each with anything that is shown, in the order
  /// of cells.
  List<Cluster> clusters(MapQuestion question, Collection<Cell> cells);

  /// The points of a box, and what is counted in cells of one zoom in case they are too many.
  ///
  /// @param points at most so many, at least 1
  Found read(MapQuestion question, Collection<Cell> cells, GeoBox box, int points);

  /// The points of a cell in the order of their ids, at most so many.
  List<Point> points(MapQuestion question, Cell cell, int most);

  /// What lies there.
  ///
  /// @param points in no particular order
  record Found(List<Counted> counted, List<Point> points) {}

  /// How many objects of some traits a territory has in a cell.
  record Counted(String cell, MapLayer layer, String territory, Traits traits, Tally tally) {}

  record Point(String id, MapLayer layer, String territory, Traits traits, GeoPoint place) {}
}

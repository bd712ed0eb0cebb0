package fr.vigie.map;

import fr.vigie.identity.Viewer;
import fr.vigie.mapcount.MapCountModule;
import fr.vigie.shared.GeoBox;
import java.util.List;

/// Someone looks at the map.
public final class SeeMap {

  static final int MOST_POINTS = 200;

  /// From here on a box is small enough to look for its points.
  static final int FIRST_ZOOM_OF_POINTS = 14;

  private static final int MOST_CLUSTERS = 1_024;

  // Sixteen clusters a tile: some 64 pixels apart.
  private static final int FINER = 2;

  private final MapReads reads;

  SeeMap(MapReads reads) {
    this.reads = reads;
  }

  /// Whatever the box and the zoom: at most 200 points, or 1,024 clusters.
  ///
  /// @param zoom of the map on the viewer's screen, 0 to 22
  public MapView see(Viewer viewer, GeoBox box, int zoom, MapFilter filter) {
    var question = new MapQuestion(filter, MapSight.of(viewer));
    var fitting = clusterZoom(zoom);
    var coarser = fitting;
    while (coarser > MapCountModule.WIDEST_ZOOM && Cell.countOver(box, coarser) > MOST_CLUSTERS) {
      coarser--;
    }
    var cells = Cell.over(box, coarser);
    return zoom >= FIRST_ZOOM_OF_POINTS && coarser == fitting
        ? pointsOrClusters(question, cells, box)
        : MapView.ofClusters(reads.clusters(question, cells));
  }

  private MapView pointsOrClusters(MapQuestion question, List<Cell> cells, GeoBox box) {
    var found = reads.read(question, cells, box, MOST_POINTS + 1);
    return found.points().size() <= MOST_POINTS
        ? MapView.ofPoints(question, found.points())
        : MapView.ofClusters(MapView.clusters(question, found.counted()));
  }

  /// Of the cells by which clusters are made on a map of a zoom.
  static int clusterZoom(int zoom) {
    return Math.clamp(zoom + FINER, MapCountModule.WIDEST_ZOOM, MapCountModule.FINEST_ZOOM);
  }
}

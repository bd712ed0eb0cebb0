package fr.vigie.map;

import fr.vigie.identity.Viewer;
import fr.vigie.map.MapView.Cluster;
import fr.vigie.map.MapView.Shown;
import fr.vigie.mapcount.MapLayer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Someone's map asks for a tile of a layer: clusters from afar, points close by.
public final class DrawTile {

  static final int FINEST_ZOOM = 18;

  private static final int FIRST_ZOOM_OF_POINTS = 15;

  /// A tile of so many is at most 512 KiB long.
  private static final int MOST_POINTS = 4_000;

  private final MapReads reads;

  DrawTile(MapReads reads) {
    this.reads = reads;
  }

  /// A tile of more than 4,000 points shows the oldest of them.
  byte[] draw(Viewer viewer, Cell cell, MapLayer layer, MapFilter filter) {
    var question = new MapQuestion(filter, MapSight.of(viewer));
    var tile = new VectorTile(cell, layer.path());
    if (cell.zoom() >= FIRST_ZOOM_OF_POINTS) {
      MapView.ofPoints(question, reads.points(question, cell, MOST_POINTS))
          .points()
          .forEach(point -> tile.add(point.location(), about(point)));
    } else {
      var cells = cell.within(SeeMap.clusterZoom(cell.zoom()));
      reads
          .clusters(question, cells)
          .forEach(cluster -> tile.add(cluster.centre(), about(cluster)));
    }
    return tile.bytes();
  }

  private static Map<String, Object> about(Shown point) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", point.id());
    putIfKnown(properties, "domain", point.domain());
    putIfKnown(properties, "kind", point.kind());
    putIfKnown(properties, "status", point.status());
    return properties;
  }

  private static void putIfKnown(
      Map<String, Object> properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static Map<String, Object> about(Cluster cluster) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("count", cluster.count());
    for (var counts : cluster.counts()) {
      if (counts.status() != null) {
        properties.put(counts.status(), counts.count());
      }
    }
    return properties;
  }
}

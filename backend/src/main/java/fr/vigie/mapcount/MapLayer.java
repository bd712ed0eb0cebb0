package fr.vigie.mapcount;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be shown on the map.
public enum MapLayer {
  /// Citizens' reports, in any status.
  REPORTS("rep", "reports"),
  WORK_ORDERS("wo", "work-orders"),
  /// Alarms that are active and have a place.
  ALARMS("alm", "alarms"),
  /// Equipment that was not removed.
  ASSETS("ast", "assets");

  private final String kindOfId;
  private final String path;

  MapLayer(String kindOfId, String path) {
    this.kindOfId = kindOfId;
    this.path = path;
  }

  /// The layer that an object is on; empty for objects that the map does not show.
  static Optional<MapLayer> ofId(String id) {
    return Stream.of(values()).filter(layer -> id.startsWith(layer.beforeIds())).findFirst();
  }

  /// What sorts before the ids of its objects, and behind those of others.
  String beforeIds() {
    return kindOfId + "_";
  }

  /// What sorts behind the ids of its objects, and before those of others.
  String behindIds() {
    return kindOfId + "`";
  }

  /// The one that addresses of tiles and the layer within them spell so.
  public static Optional<MapLayer> ofPath(String path) {
    return Stream.of(values()).filter(layer -> layer.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }
}

package fr.vigie.map;

import fr.vigie.map.MapView.Cluster;
import fr.vigie.mapcount.MapCountModule;
import fr.vigie.shared.Watched;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What is counted in wide cells, held by this backend: every control room looks at the same ones.
/// They are those of 10 km at the equator and more; while it is not known that they are as the
/// database has them, nobody is answered from here.
final class HeldTiles {

  /// Of the cells that are held.
  static final int FINEST_ZOOM = 12;

  private final Watched watched;
  private final AtomicReference<@Nullable Map<String, HeldCell>> cells = new AtomicReference<>();

  HeldTiles(Watched watched) {
    this.watched = watched;
  }

  /// Holds cells anew, by their keys.
  void hold(Map<String, HeldCell> anew) {
    cells.set(new ConcurrentHashMap<>(anew));
  }

  void forget() {
    cells.set(null);
  }

  void put(String cell, String id, HeldCell.Tile tile) {
    var held = cells.get();
    if (held != null) {
      held.computeIfAbsent(cell, _ -> new HeldCell()).put(id, tile);
    }
  }

  void remove(String cell, String id) {
    var held = cells.get();
    if (held != null) {
      held.computeIfPresent(
          cell,
          (_, together) -> {
            together.remove(id);
            return together.isEmpty() ? null : together;
          });
    }
  }

  /// One cluster for each cell with anything that is shown, in the order of cells. Empty when they
  /// are not held, or not known to be as the database had them half a second ago.
  Optional<List<Cluster>> clusters(MapQuestion question, Collection<Cell> wanted) {
    if (!wanted.stream().allMatch(cell -> isHeld(cell.zoom()))) {
      return Optional.empty();
    }
    var isKnown = watched.look();
    var held = cells.get();
    if (held == null || !isKnown) {
      return Optional.empty();
    }
    var clusters = new TreeMap<String, Cluster>();
    for (var cell : wanted) {
      var key = cell.key();
      Optional.ofNullable(held.get(key))
          .flatMap(found -> found.cluster(question))
          .ifPresent(cluster -> clusters.put(key, cluster));
    }
    return Optional.of(List.copyOf(clusters.values()));
  }

  static boolean isHeld(int zoom) {
    return zoom >= MapCountModule.WIDEST_ZOOM && zoom <= FINEST_ZOOM;
  }

  /// How long they are as they are stored.
  long bytes() {
    var held = cells.get();
    return held == null ? 0 : held.values().stream().mapToLong(HeldCell::bytes).sum();
  }
}

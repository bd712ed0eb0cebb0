package fr.vigie.map;

import fr.vigie.map.MapView.Cluster;
import fr.vigie.mapcount.MapCountModule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What is counted in wide cells, held by this backend: every control room looks at the same ones.
/// They are those of 20 km and more; while it is not known that they are as the database has them,
/// nobody is answered from here.
final class HeldTiles {

  /// Of the cells that are held.
  static final int FINEST_ZOOM = 11;

  private static final long OLDEST_NANOS = Duration.ofMillis(500).toNanos();

  /// For as long after somebody looked.
  private static final long WANTED_NANOS = Duration.ofMinutes(1).toNanos();

  private final AtomicReference<@Nullable Map<String, HeldCell>> cells = new AtomicReference<>();
  private final AtomicLong knownAt = new AtomicLong();
  private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - WANTED_NANOS);

  /// Whether somebody looked lately: what nobody looks at is not worth following.
  boolean isWanted() {
    return System.nanoTime() - askedAt.get() < WANTED_NANOS;
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

  /// They are now as the database has them.
  void known() {
    knownAt.set(System.nanoTime());
  }

  /// One cluster for each cell with anything that is shown, in the order of cells. Empty when they
  /// are not held, or not known to be as the database had them half a second ago.
  Optional<List<Cluster>> clusters(MapQuestion question, Collection<Cell> wanted) {
    if (!wanted.stream().allMatch(cell -> isHeld(cell.zoom()))) {
      return Optional.empty();
    }
    askedAt.set(System.nanoTime());
    var held = cells.get();
    if (held == null || System.nanoTime() - knownAt.get() > OLDEST_NANOS) {
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

package fr.vigie.map;

import fr.vigie.map.MapReads.Counted;
import fr.vigie.mapcount.MapCountModule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final AtomicReference<@Nullable Map<String, Map<String, Held>>> cells =
      new AtomicReference<>();
  private final AtomicLong knownAt = new AtomicLong();
  private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - WANTED_NANOS);

  /// What a tile counts, and how long it is as it is stored.
  record Held(List<Counted> counted, int bytes) {}

  /// Whether somebody looked lately: what nobody looks at is not worth following.
  boolean isWanted() {
    return System.nanoTime() - askedAt.get() < WANTED_NANOS;
  }

  /// Holds tiles anew, by cell and id.
  void hold(Map<String, Map<String, Held>> tiles) {
    cells.set(new ConcurrentHashMap<>(tiles));
  }

  void forget() {
    cells.set(null);
  }

  void put(String cell, String id, Held tile) {
    var held = cells.get();
    if (held != null) {
      held.compute(
          cell,
          (_, tiles) -> {
            var together = tiles == null ? new ConcurrentHashMap<String, Held>() : tiles;
            together.put(id, tile);
            return together;
          });
    }
  }

  void remove(String cell, String id) {
    var held = cells.get();
    if (held != null) {
      held.computeIfPresent(
          cell,
          (_, tiles) -> {
            tiles.remove(id);
            return tiles.isEmpty() ? null : tiles;
          });
    }
  }

  /// They are now as the database has them.
  void known() {
    knownAt.set(System.nanoTime());
  }

  /// Empty when the cells are not held, or not known to be as the database had them half a second
  /// ago.
  Optional<List<Counted>> find(MapQuestion question, Collection<Cell> wanted) {
    if (!wanted.stream().allMatch(cell -> isHeld(cell.zoom()))) {
      return Optional.empty();
    }
    askedAt.set(System.nanoTime());
    var held = cells.get();
    if (held == null || System.nanoTime() - knownAt.get() > OLDEST_NANOS) {
      return Optional.empty();
    }
    var territory = question.filter().territory();
    var layers = question.layers();
    return Optional.of(
        wanted.stream()
            .map(cell -> held.getOrDefault(cell.key(), Map.of()))
            .flatMap(tiles -> tiles.values().stream())
            .flatMap(tile -> tile.counted().stream())
            .filter(each -> layers.contains(each.layer()))
            .filter(each -> territory == null || territory.equals(each.territory()))
            .toList());
  }

  static boolean isHeld(int zoom) {
    return zoom >= MapCountModule.WIDEST_ZOOM && zoom <= FINEST_ZOOM;
  }

  /// How long they are as they are stored.
  long bytes() {
    var held = cells.get();
    return held == null
        ? 0
        : held.values().stream()
            .flatMap(tiles -> tiles.values().stream())
            .mapToLong(Held::bytes)
            .sum();
  }
}

package fr.vigie.map;

import fr.vigie.map.MapReads.Counted;
import fr.vigie.map.MapView.Cluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/// What is counted in a cell, and what was shown of it since it changed last: who looks at the same
/// with the same rights is shown the same.
final class HeldCell {

  /// So many questions are remembered.
  private static final int MOST_QUESTIONS = 32;

  private final Map<String, Tile> tiles = new ConcurrentHashMap<>();

  // Another map after each change, so that what is still being summed up of before is not found.
  private final AtomicReference<ConcurrentMap<MapQuestion, Optional<Cluster>>> shown =
      new AtomicReference<>(new ConcurrentHashMap<>());

  /// What a tile counts, and how long it is as it is stored.
  record Tile(List<Counted> counted, int bytes) {}

  void put(String id, Tile tile) {
    tiles.put(id, tile);
    shown.set(new ConcurrentHashMap<>());
  }

  void remove(String id) {
    tiles.remove(id);
    shown.set(new ConcurrentHashMap<>());
  }

  boolean isEmpty() {
    return tiles.isEmpty();
  }

  long bytes() {
    return tiles.values().stream().mapToLong(Tile::bytes).sum();
  }

  /// Empty when nothing in it is shown.
  Optional<Cluster> cluster(MapQuestion question) {
    var remembered = shown.get();
    var known = remembered.get(question);
    if (known != null) {
      return known;
    }
    var cluster = count(question);
    if (remembered.size() >= MOST_QUESTIONS) {
      remembered.clear();
    }
    remembered.put(question, cluster);
    return cluster;
  }

  private Optional<Cluster> count(MapQuestion question) {
    var layers = question.layers();
    var territory = question.filter().territory();
    var counted =
        tiles.values().stream()
            .flatMap(tile -> tile.counted().stream())
            .filter(each -> layers.contains(each.layer()))
            .filter(each -> territory == null || territory.equals(each.territory()))
            .toList();
    return MapView.clusters(question, counted).stream().findFirst();
  }
}

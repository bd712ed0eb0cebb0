package fr.vigie.mapcount;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What comes to tiles, or goes from them, when objects do.
final class MapSums {

  /// The cells that are counted: 1,250 km to 600 m wide at the equator.
  static final int WIDEST = 5;

  static final int FINEST = 16;

  private final Map<MapTile.Key, SortedMap<Traits, Tally>> sums = new HashMap<>();

  /// Each zoom that is counted, from wide to fine.
  static IntStream zooms() {
    return IntStream.rangeClosed(WIDEST, FINEST);
  }

  void add(MapItem item) {
    count(item, Tally.of(item));
  }

  void remove(MapItem item) {
    count(item, Tally.of(item).negative());
  }

  private void count(MapItem item, Tally tally) {
    var cell = item.cell();
    zooms()
        .mapToObj(zoom -> new MapTile.Key(cell.substring(0, zoom), item.layer(), item.territory()))
        .forEach(key ->
            sums.computeIfAbsent(key, _ -> new TreeMap<>())
                .merge(item.traits(), tally, Tally::plus));
  }

  Map<MapTile.Key, SortedMap<Traits, Tally>> byTile() {
    return sums;
  }
}

package fr.vigie.mapcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Counts all tiles anew from objects that come in the order of their cells: of each zoom there is
/// one cell at a time, so that a region needs no more memory than a village.
final class TilesInOrder {

  private static final int MOST_AT_ONCE = 500;

  private final Consumer<List<MapTile>> counted;
  private final List<MapTile> full = new ArrayList<>();
  private final Map<Integer, Map<MapTile.Key, SortedMap<Traits, Tally>>> open = new HashMap<>();
  private final AtomicReference<String> cell = new AtomicReference<>("");

  /// @param counted is given tiles that nothing more comes to, at most 500 at once
  TilesInOrder(Consumer<List<MapTile>> counted) {
    this.counted = counted;
  }

  void add(MapItem item) {
    var next = item.cell();
    var before = cell.getAndSet(next);
    MapSums.zooms().filter(zoom -> !next.regionMatches(0, before, 0, zoom)).forEach(this::close);
    var tally = Tally.of(item);
    MapSums.zooms()
        .forEach(zoom -> {
          var key = new MapTile.Key(next.substring(0, zoom), item.layer(), item.territory());
          open.computeIfAbsent(zoom, _ -> new HashMap<>())
              .computeIfAbsent(key, _ -> new TreeMap<>())
              .merge(item.traits(), tally, Tally::plus);
        });
  }

  /// Nothing more comes.
  void end() {
    MapSums.zooms().forEach(this::close);
    hand();
  }

  private void close(int zoom) {
    var done = open.remove(zoom);
    if (done != null) {
      done.forEach((key, tallies) -> full.add(new MapTile(key, tallies)));
    }
    if (full.size() >= MOST_AT_ONCE) {
      hand();
    }
  }

  private void hand() {
    for (var from = 0; from < full.size(); from += MOST_AT_ONCE) {
      counted.accept(List.copyOf(full.subList(from, Math.min(from + MOST_AT_ONCE, full.size()))));
    }
    full.clear();
  }
}

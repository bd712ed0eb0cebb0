package fr.vigie.mapcount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares what the map counts with the objects, and its tiles with what it counts.
final class CheckMap {

  private static final int MOST_LINES = 100;
  private static final int MOST_AT_ONCE = 1_000;

  private final MapSources sources;
  private final MapItems items;
  private final MapTiles tiles;

  CheckMap(MapSources sources, MapItems items, MapTiles tiles) {
    this.sources = sources;
    this.items = items;
    this.tiles = tiles;
  }

  /// At most 100 lines, in order.
  List<String> check() {
    var lines = new TreeSet<String>();
    for (var layer : MapLayer.values()) {
      checkItems(layer, lines);
    }
    checkTiles(lines);
    return lines.stream().limit(MOST_LINES).toList();
  }

  private void checkItems(MapLayer layer, SortedSet<String> lines) {
    String after = null;
    do {
      var page = sources.page(layer, after, MOST_AT_ONCE);
      compare(page.items(), items.between(layer, after, page.last()), lines);
      after = page.last();
    } while (after != null && lines.size() < MOST_LINES);
  }

  private static void compare(
      List<MapItem> objects, List<MapItem> counted, SortedSet<String> lines) {
    var left = byId(counted);
    for (var object : objects) {
      var as = left.remove(object.id());
      if (as == null) {
        lines.add(object.id() + " is not counted");
      } else if (!as.equals(object)) {
        lines.add(object.id() + " is counted as " + as + " and is " + object);
      }
    }
    left.keySet().forEach(id -> lines.add(id + " is counted and should not be"));
  }

  private static Map<String, MapItem> byId(Collection<MapItem> items) {
    return items.stream()
        .collect(Collectors.toMap(MapItem::id, Function.identity(), (a, _) -> a, HashMap::new));
  }

  private void checkTiles(SortedSet<String> lines) {
    var found = new ArrayList<Integer>();
    var anew =
        new TilesInOrder(some -> {
          found.add(some.size());
          compareTiles(some, lines);
        });
    items.each(anew::add);
    anew.end();
    var surplus = tiles.count() - found.stream().mapToLong(Integer::longValue).sum();
    if (surplus > 0) {
      lines.add("tiles: " + surplus + " too many");
    }
  }

  private void compareTiles(List<MapTile> anew, SortedSet<String> lines) {
    var kept =
        tiles.list(anew.stream().map(MapTile::key).toList()).stream()
            .collect(Collectors.toMap(MapTile::key, Function.identity()));
    for (var tile : anew) {
      if (lines.size() < MOST_LINES && !tile.equals(kept.get(tile.key()))) {
        lines.add("tile " + tile.key().id() + " counts something else");
      }
    }
  }
}

package fr.vigie.mapcount;

import fr.vigie.event.Event;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.shared.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the map as what happens changes it: an object that is not as it was counted is taken from
/// its tiles and added to those where it belongs, in one transaction with what it was counted as.
final class KeepMap implements ReadModel {

  static final String NAME = "map";

  // Each is in twelve tiles.
  private static final int MOST_AT_ONCE = 100;

  private final MapSources sources;
  private final MapItems items;
  private final MapTiles tiles;
  private final RebuildMap rebuild;
  private final CheckMap check;
  private final Transactions transactions;

  KeepMap(
      MapSources sources,
      MapItems items,
      MapTiles tiles,
      RebuildMap rebuild,
      CheckMap check,
      Transactions transactions) {
    this.sources = sources;
    this.items = items;
    this.tiles = tiles;
    this.rebuild = rebuild;
    this.check = check;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void apply(List<Event> events) {
    var changed =
        events.stream()
            .map(Event::subject)
            .filter(id -> MapLayer.ofId(id).isPresent())
            .distinct()
            .toList();
    for (var from = 0; from < changed.size(); from += MOST_AT_ONCE) {
      var some = changed.subList(from, Math.min(from + MOST_AT_ONCE, changed.size()));
      transactions.runTwice(() -> takeUp(some));
    }
  }

  private boolean takeUp(Collection<String> ids) {
    var before = byId(items.list(ids));
    var now = byId(sources.list(ids));
    var sums = new MapSums();
    before.values().stream().filter(item -> !isAs(item, now)).forEach(sums::remove);
    var fresh = now.values().stream().filter(item -> !isAs(item, before)).toList();
    fresh.forEach(sums::add);
    tiles.add(sums.byTile());
    items.putAll(fresh);
    items.removeAll(before.keySet().stream().filter(id -> !now.containsKey(id)).toList());
    return true;
  }

  private static boolean isAs(MapItem item, Map<String, MapItem> others) {
    return item.equals(others.get(item.id()));
  }

  private static Map<String, MapItem> byId(List<MapItem> items) {
    var byId = new HashMap<String, MapItem>();
    items.forEach(item -> byId.put(item.id(), item));
    return byId;
  }

  @Override
  public void rebuild() {
    rebuild.rebuild();
  }

  @Override
  public List<String> check() {
    return check.check();
  }
}

package fr.vigie.mapcount;

/// Counts the map anew beside the one that is shown, and then puts it in its place.
final class RebuildMap {

  private static final int MOST_AT_ONCE = 1_000;

  private final MapSources sources;
  private final MapDrafts drafts;

  RebuildMap(MapSources sources, MapDrafts drafts) {
    this.sources = sources;
    this.drafts = drafts;
  }

  void rebuild() {
    var draft = drafts.begin();
    for (var layer : MapLayer.values()) {
      copy(layer, draft.items());
    }
    var tiles = new TilesInOrder(draft.tiles()::addAll);
    draft.items().each(tiles::add);
    tiles.end();
    drafts.show();
  }

  private void copy(MapLayer layer, MapItems items) {
    String after = null;
    do {
      var page = sources.page(layer, after, MOST_AT_ONCE);
      items.putAll(page.items());
      after = page.last();
    } while (after != null);
  }
}

package fr.vigie.mapcount;

/// A map that is drawn beside the one that is shown.
interface MapDrafts {

  /// An empty one; another that was begun is lost.
  Draft begin();

  /// Shows what was begun in the place of what was shown.
  void show();

  record Draft(MapItems items, MapTiles tiles) {}
}

package fr.vigie.mapcount;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What the map counts, by cell.
interface MapTiles {

  List<MapTile> list(Collection<MapTile.Key> keys);

  /// Changes what is counted; what then counts nothing is no more.
  void add(Map<MapTile.Key, SortedMap<Traits, Tally>> changes);

  /// Adds some that are not there.
  void addAll(Collection<MapTile> tiles);

  long count();
}

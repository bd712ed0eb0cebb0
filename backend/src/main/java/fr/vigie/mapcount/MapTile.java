package fr.vigie.mapcount;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many objects of a layer and a territory lie in a cell, by their traits.
record MapTile(Key key, SortedMap<Traits, Tally> tallies) {

  /// @param cell its key in the quadtree, as long as its zoom
  record Key(String cell, MapLayer layer, String territory) {
    String id() {
      return cell + "|" + layer + "|" + territory;
    }
  }

  MapTile {
    tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
  }

  static MapTile empty(Key key) {
    return new MapTile(key, new TreeMap<>());
  }

  /// The same with what came and without what went.
  MapTile plus(SortedMap<Traits, Tally> changes) {
    var sums = new TreeMap<>(tallies);
    changes.forEach((traits, change) -> {
      var sum = sums.getOrDefault(traits, Tally.NONE).plus(change);
      if (sum.isNone()) {
        sums.remove(traits);
      } else {
        sums.put(traits, sum);
      }
    });
    return new MapTile(key, sums);
  }

  boolean isEmpty() {
    return tallies.isEmpty();
  }
}

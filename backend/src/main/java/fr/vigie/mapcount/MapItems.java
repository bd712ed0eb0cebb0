package fr.vigie.mapcount;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The objects of the map as the tiles count them.
interface MapItems {

  List<MapItem> list(Collection<String> ids);

  void putAll(Collection<MapItem> items);

  void removeAll(Collection<String> ids);

  /// Those of a layer whose ids lie behind one and not behind the other.
  ///
  /// @param after null for all up to there
  /// @param upTo null for all from there on
  List<MapItem> between(MapLayer layer, @Nullable String after, @Nullable String upTo);

  /// All, in the order of their cells.
  void each(Consumer<MapItem> seen);
}

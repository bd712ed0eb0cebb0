package fr.vigie.mapcount;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The objects of the map as they are now, where they are kept.
interface MapSources {

  /// Those that are to be shown.
  List<MapItem> list(Collection<String> ids);

  /// The next objects of a layer in the order of their ids.
  ///
  /// @param after the id of the last one before; null for the first
  Page page(MapLayer layer, @Nullable String after, int most);

  /// Some objects.
  ///
  /// @param items those that are to be shown
  /// @param last the id of the last one, shown or not; null when there are no more behind
  record Page(List<MapItem> items, @Nullable String last) {}
}

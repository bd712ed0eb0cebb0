package fr.vigie.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where assets belong, as far as their series must know.
public interface AssetPlaces {

  Map<String, AssetPlace> of(Collection<String> assets);

  /// Those of assets and of all that stands below them, as they were at one instant.
  Map<String, AssetPlace> withBelow(Collection<String> assets);

  /// Where an asset belongs.
  ///
  /// @param domain the name of its domain
  /// @param ancestors the ids of those that it hangs on, up to the root
  record AssetPlace(String territory, String commune, String domain, List<String> ancestors) {}
}

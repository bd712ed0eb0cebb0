package fr.vigie.asset;

import fr.vigie.shared.GeoBox;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All equipment.
public interface Assets {

  Optional<Asset> find(String id);

  List<Asset> list(Collection<String> ids);

  /// At most so many of those in the box.
  List<Asset> inBox(GeoBox box, int most);

  boolean isEmpty();

  void addAll(List<Asset> assets);
}

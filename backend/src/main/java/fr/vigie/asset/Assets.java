package fr.vigie.asset;

import fr.vigie.shared.GeoBox;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All equipment.
public interface Assets {

  Optional<Asset> find(String id);

  /// As they are shown, with what is wanted of them.
  Optional<Row> find(String id, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  /// At most so many of those in the box.
  List<Row> inBox(GeoBox box, int most, Wanted wanted);

  boolean isEmpty();

  void addAll(List<Asset> assets);
}

package fr.vigie.asset;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Equipment as it is shown: read as it is stored, and no more of it than is wanted.
public interface AssetReads {

  Optional<Row> find(String id, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  Page<Row> page(
      AssetFilter filter, AssetOrder order, int first, @Nullable String after, Wanted wanted);

  /// At most so many of those in the box.
  List<Row> inBox(GeoBox box, AssetFilter filter, int most, Wanted wanted);

  /// At most so many of those within so many metres, about the nearest first; removed ones left
  /// out.
  List<Row> near(GeoPoint place, int metres, List<AssetKind> kinds, int most, Wanted wanted);

  /// A page of what stands right below each, by label.
  List<Below> below(Collection<String> parents, int first, @Nullable String after);

  /// What stands right below one.
  record Below(String parent, Page<Row> page) {}
}

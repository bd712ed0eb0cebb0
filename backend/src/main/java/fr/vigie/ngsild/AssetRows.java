package fr.vigie.ngsild;

import fr.vigie.asset.AssetKind;
import fr.vigie.identity.Scope;
import fr.vigie.shared.GeoBox;
import fr.vigie.view.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Equipment as it is stored, that is not removed.
interface AssetRows {

  List<Row> list(Collection<String> ids);

  /// By territory, kind, label and id.
  ///
  /// @param after where to go on; null to begin
  List<Row> next(Scope scope, List<AssetKind> kinds, @Nullable Position after, int most);

  /// At most so many of those in the box, in no order.
  List<Row> within(Scope scope, List<AssetKind> kinds, GeoBox box, int most);

  /// How many there are, at most so many.
  long count(Scope scope, List<AssetKind> kinds, int most);

  /// What kind each is, by id.
  Map<String, AssetKind> kinds(Collection<String> ids);
}

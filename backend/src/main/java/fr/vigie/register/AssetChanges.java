package fr.vigie.register;

import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that ever happened to equipment.
public interface AssetChanges {

  void append(List<AssetChange> changes);

  /// A page of what happened to each, the last first.
  List<History> of(Collection<String> assets, int first, @Nullable String after);

  /// What happened to one.
  record History(String asset, Page<Row> page) {}
}

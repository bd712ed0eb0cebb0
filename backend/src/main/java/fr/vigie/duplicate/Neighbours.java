package fr.vigie.duplicate;

import fr.vigie.shared.GeoBox;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Open reports, as they are looked through for those that say the same.
interface Neighbours {

  /// At most so many of a territory, newest first.
  ///
  /// @param after the report after which to go on
  List<Row> newest(String territory, int most, @Nullable String after, Wanted wanted);

  /// Those of a territory in any of the boxes, filed since.
  List<Row> within(String territory, Collection<GeoBox> boxes, Instant since, Wanted wanted);
}

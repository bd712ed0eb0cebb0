package fr.vigie.situation;

import fr.vigie.shared.GeoBox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Alarms and reports, as they may be taken together.
public interface Signs {

  /// Those of these that there are, whatever has become of them.
  List<Sign> list(Collection<String> ids);

  /// Active alarms of a territory, or of the region where that is null, that were not concluded
  /// from others, and open reports, as far as Vigie has learnt of them since an instant; of each at
  /// most so many, the last.
  List<Sign> since(@Nullable String territory, Instant since, int most);

  /// At most so many open reports of a category in a box that were filed since an instant.
  List<Sign> near(String territory, String category, GeoBox box, Instant since, int most);

  /// How many alarms were raised and reports filed from one instant until another.
  long count(String territory, Instant from, Instant until);
}

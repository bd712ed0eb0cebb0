package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.shared.GeoBox;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The entities of some types as one viewer sees them.
interface EntitySource {

  /// Those of these ids, which are ours and not URNs, in no order.
  List<Entity> list(Collection<String> ids);

  /// In their order.
  ///
  /// @param after the {@link Entity#position} after which to go on; null to begin
  Batch next(@Nullable String after, int most);

  /// At most so many of those in the box, in no order.
  List<Entity> within(GeoBox box, int most);

  /// How many there are, at most so many; empty when only going through them tells.
  OptionalLong count(int most);

  /// Some of them.
  ///
  /// @param end where they end; null when there are no more
  record Batch(List<Entity> entities, @Nullable String end) {}
}

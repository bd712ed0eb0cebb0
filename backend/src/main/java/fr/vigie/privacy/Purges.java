package fr.vigie.privacy;

import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal of what was taken away as it was kept long enough.
interface Purges {

  /// Each is told, also when nothing was old enough.
  void add(Purge purge);

  /// When a rule was last applied.
  Optional<Instant> last(RetentionRule rule);

  /// The newest first.
  Page<Purge> page(int first, @Nullable String after);
}

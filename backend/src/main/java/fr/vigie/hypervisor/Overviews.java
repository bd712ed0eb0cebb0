package fr.vigie.hypervisor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts of what is there now.
interface Overviews {

  /// Counts in some territories, each by one query that reads nothing but an index.
  Overview count(@Nullable String territory, List<String> among, Instant now);
}

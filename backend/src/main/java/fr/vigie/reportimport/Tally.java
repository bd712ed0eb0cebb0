package fr.vigie.reportimport;

import fr.vigie.importfile.Reject;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many rows became what.
///
/// @param unchanged those that were there already
record Tally(int read, int added, int unchanged, int rejected, Map<String, Integer> byReason) {

  static final Tally NONE = new Tally(0, 0, 0, 0, Map.of());

  Tally {
    byReason = Collections.unmodifiableMap(new TreeMap<>(byReason));
  }

  /// With one batch more.
  ///
  /// @param reports how many rows could become reports
  /// @param newReports how many of these were not there yet
  Tally plus(int reports, int newReports, Collection<Reject> rejects) {
    var reasons = new TreeMap<>(byReason);
    rejects.forEach(reject -> reasons.merge(reject.reason(), 1, Integer::sum));
    return new Tally(
        read + reports + rejects.size(),
        added + newReports,
        unchanged + reports - newReports,
        rejected + rejects.size(),
        reasons);
  }
}

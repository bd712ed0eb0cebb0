package fr.vigie.measurement;

import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was kept apart in the last 90 days.
public interface Quarantine {

  /// Adds what is not there yet.
  void add(List<Quarantined> items);

  /// Those of a territory, last arrived first.
  Page<Quarantined> page(String territory, int first, @Nullable String after);

  /// How many there are in a territory, by source and reason.
  List<Count> counts(String territory);

  record Count(String source, Reason reason, int count) {}
}

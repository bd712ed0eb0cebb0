package fr.vigie.measurement;

import java.time.Instant;
import java.util.Collection;

/// Shows on the assets what was measured last.
interface ShowLatest {

  void show(Collection<Latest> latest);

  record Latest(String asset, String metric, Instant at, double value) {}
}

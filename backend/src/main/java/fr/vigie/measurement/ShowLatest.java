package fr.vigie.measurement;

import fr.vigie.asset.Assets;
import fr.vigie.asset.Latest;
import java.time.Instant;
import java.util.Collection;

/// Shows on the assets what was measured last.
record ShowLatest(Assets assets, Metrics metrics) {

  /// @param at the device's instant
  /// @param arrivedAt when it came in
  record Shown(String asset, String metric, Instant at, double value, Instant arrivedAt) {}

  void show(Collection<Shown> shown) {
    assets.saw(shown.stream().map(this::latest).toList());
  }

  private Latest latest(Shown shown) {
    var unit = metrics.find(shown.metric()).map(Metric::unit).orElse("");
    return new Latest(
        shown.asset(), shown.metric(), shown.value(), unit, shown.at(), shown.arrivedAt());
  }
}

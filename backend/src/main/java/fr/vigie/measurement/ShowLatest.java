package fr.vigie.measurement;

import fr.vigie.asset.Assets;
import fr.vigie.asset.Latest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

/// Shows on the assets what was measured last.
record ShowLatest(Assets assets, Metrics metrics, Clock clock) {

  /// @param at the device's instant
  record Shown(String asset, String metric, Instant at, double value) {}

  void show(Collection<Shown> shown) {
    var now = clock.instant();
    assets.saw(shown.stream().map(each -> latest(each, now)).toList());
  }

  private Latest latest(Shown shown, Instant now) {
    var unit = metrics.find(shown.metric()).map(Metric::unit).orElse("");
    return new Latest(shown.asset(), shown.metric(), shown.value(), unit, shown.at(), now);
  }
}

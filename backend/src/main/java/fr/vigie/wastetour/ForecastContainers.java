package fr.vigie.wastetour;

import fr.vigie.measurement.Measurements;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says of containers how full they will be.
public final class ForecastContainers {

  /// A container is to be emptied before it passes this level.
  public static final double FULL = 0.8;

  private static final String METRIC = "/fillLevel";
  // A month of readings each five minutes is 8,000 a container.
  private static final int AT_ONCE = 10;

  private final Measurements measurements;
  private final Clock clock;

  public ForecastContainers(Measurements measurements, Clock clock) {
    this.measurements = measurements;
    this.clock = clock;
  }

  /// One for each, in their order.
  ///
  /// @param round when they may be emptied
  /// @param nextRound when they may be emptied next
  public List<FillForecast> forecast(List<String> containers, Instant round, Instant nextRound) {
    var now = clock.instant();
    var forecast = new ForecastFill(now, round, nextRound);
    var all = new ArrayList<FillForecast>();
    for (var from = 0; from < containers.size(); from += AT_ONCE) {
      var some = containers.subList(from, Math.min(containers.size(), from + AT_ONCE));
      var readings =
          measurements.within(
              some.stream().map(id -> id + METRIC).toList(),
              now.minus(ForecastFill.LOOKED_AT),
              now);
      some.forEach(id -> all.add(forecast.of(id, readings.getOrDefault(id + METRIC, List.of()))));
    }
    return all;
  }
}

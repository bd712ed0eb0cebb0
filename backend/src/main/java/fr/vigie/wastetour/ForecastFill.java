package fr.vigie.wastetour;

import fr.vigie.measurement.Measurements.Point;
import fr.vigie.wastetour.FillForecast.Known;
import fr.vigie.wastetour.FillForecast.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says how full a container will be, from its readings of the last four weeks.
final class ForecastFill {

  static final Duration LOOKED_AT = Duration.ofDays(28);
  private static final Duration SILENCE = Duration.ofDays(2);

  private final Instant now;
  private final Instant round;
  private final Instant nextRound;

  ForecastFill(Instant now, Instant round, Instant nextRound) {
    this.now = now;
    this.round = round;
    this.nextRound = nextRound;
  }

  /// @param readings oldest first
  FillForecast of(String asset, List<Point> readings) {
    if (readings.isEmpty()) {
      return new FillForecast(asset, null, null, null, Unknown.NOT_MEASURED);
    }
    var last = readings.getLast();
    if (last.at().isBefore(now.minus(SILENCE))) {
      return told(asset, last, null, Unknown.SILENT);
    }
    var telling = Fillings.of(readings).telling();
    var rises = Rises.of(telling);
    return rises.isEmpty()
        ? told(asset, last, null, Unknown.TOO_FEW_READINGS)
        : told(asset, last, known(last, telling, rises), null);
  }

  private static FillForecast told(
      String asset, Point last, @Nullable Known known, @Nullable Unknown unknown) {
    return new FillForecast(asset, last.value(), last.at(), known, unknown);
  }

  private Known known(Point last, List<List<Point>> telling, Rises rises) {
    var usual = rises.quantile(0.5);
    var slow = rises.quantile(0.1);
    var fast = rises.quantile(0.9);
    return new Known(
        usual,
        slow,
        fast,
        telling.stream().mapToInt(List::size).sum(),
        telling.size(),
        Math.min(1, level(last, usual, round)),
        level(last, usual, nextRound),
        level(last, slow, nextRound),
        level(last, fast, nextRound));
  }

  private static double level(Point last, double rise, Instant at) {
    return last.value() + rise * Math.max(0, Rises.days(last, new Point(at, 0)));
  }
}

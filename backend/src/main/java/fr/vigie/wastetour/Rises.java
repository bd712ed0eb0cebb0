package fr.vigie.wastetour;

import fr.vigie.measurement.Measurements.Point;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How fast a container fills, after Theil and Sen: the median of the slopes between any two
/// readings of one filling, which a few wrong readings do not move. Readings within six hours of
/// each other say more of the sensor than of the waste, and are not paired.
///
/// @param slopes rises a day, in order
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rises(double[] slopes) {

  private static final double LEAST_DAYS = 0.25;
  private static final int MOST_READINGS = 120;

  static Rises of(List<List<Point>> fillings) {
    return new Rises(fillings.stream().flatMapToDouble(Rises::slopes).sorted().toArray());
  }

  private static DoubleStream slopes(List<Point> filling) {
    var readings = thinned(filling);
    return readings.stream()
        .flatMapToDouble(first ->
            readings.stream()
                .filter(later -> days(first, later) >= LEAST_DAYS)
                .mapToDouble(later -> (later.value() - first.value()) / days(first, later)));
  }

  /// Pairs grow with the square: of many readings only so many, as evenly as they come.
  private static List<Point> thinned(List<Point> filling) {
    var step = (filling.size() + MOST_READINGS - 1) / MOST_READINGS;
    return IntStream.range(0, filling.size())
        .filter(i -> i % Math.max(1, step) == 0)
        .mapToObj(filling::get)
        .toList();
  }

  static double days(Point first, Point later) {
    return Duration.between(first.at(), later.at()).toSeconds() / 86_400.0;
  }

  boolean isEmpty() {
    return slopes.length == 0;
  }

  /// What this share of the rises does not pass; never less than nothing, since waste does not
  /// vanish by itself.
  double quantile(double share) {
    return Math.max(0, slopes[(int) Math.round(share * (slopes.length - 1))]);
  }
}

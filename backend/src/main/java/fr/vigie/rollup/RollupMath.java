package fr.vigie.rollup;

import fr.vigie.measurement.Measurements.Point;
import fr.vigie.measurement.Metric;
import fr.vigie.rollup.Rollup.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes roll-ups: always from all there is, so that doing it again gives the same.
///
/// A value holds on until the next, for at most the metric's `hold`. What a value before the bucket
/// holds into it counts as well.
final class RollupMath {

  private RollupMath() {}

  /// @param before the last value before the bucket; null when there is none
  /// @param points at least one, each instant once, oldest first
  static Rollup hour(
      String series, Metric metric, Instant start, @Nullable Held before, List<Point> points) {
    var end = start.plus(Duration.ofHours(1));
    var sums = new Sums(metric.hold());
    var previous = before;
    var edge = start;
    for (var point : points) {
      if (previous != null) {
        sums.hold(previous, edge, point.at());
        sums.increase(previous, point.value());
      }
      sums.add(point.value());
      previous = new Held(point.at(), point.value());
      edge = point.at();
    }
    sums.hold(previous, edge, end);
    return sums.rollup(series, start, held(points.getFirst()), held(points.getLast()), before);
  }

  private static Held held(Point point) {
    return new Held(point.at(), point.value());
  }

  /// Of the hours that have measurements; between them the last value may hold on.
  ///
  /// @param hours at least one, oldest first
  static Rollup day(String series, Metric metric, Instant start, Instant end, List<Rollup> hours) {
    var sums = new Sums(metric.hold());
    var before = hours.getFirst().before();
    var previous = before;
    var edge = start;
    for (var hour : hours) {
      sums.hold(previous, edge, hour.start());
      sums.add(hour);
      previous = hour.last();
      edge = hour.start().plus(Duration.ofHours(1));
    }
    sums.hold(previous, edge, end);
    return sums.rollup(series, start, hours.getFirst().first(), hours.getLast().last(), before);
  }

  /// Sums under way.
  private static final class Sums {

    private static final int COUNT = 0;
    private static final int SUM = 1;
    private static final int MIN = 2;
    private static final int MAX = 3;
    private static final int INCREASE = 4;
    private static final int INTEGRAL = 5;
    private static final int SECONDS = 6;

    private final Duration hold;
    private final double[] sums = {
      0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0, 0
    };

    Sums(Duration hold) {
      this.hold = hold;
    }

    void add(double value) {
      add(1, value, value, value);
    }

    void add(Rollup hour) {
      add(hour.count(), hour.sum(), hour.min(), hour.max());
      sums[INCREASE] += hour.increase();
      sums[INTEGRAL] += hour.integral();
      sums[SECONDS] += hour.seconds();
    }

    private void add(long count, double sum, double min, double max) {
      sums[COUNT] += count;
      sums[SUM] += sum;
      sums[MIN] = Math.min(sums[MIN], min);
      sums[MAX] = Math.max(sums[MAX], max);
    }

    void increase(Held previous, double next) {
      sums[INCREASE] += previous.increaseTo(next);
    }

    void hold(@Nullable Held held, Instant from, Instant to) {
      if (held != null) {
        var seconds = held.secondsWithin(from, to, hold);
        sums[INTEGRAL] += seconds * held.value();
        sums[SECONDS] += seconds;
      }
    }

    Rollup rollup(String series, Instant start, Held first, Held last, @Nullable Held before) {
      return new Rollup(
          series,
          start,
          (long) sums[COUNT],
          sums[SUM],
          sums[MIN],
          sums[MAX],
          first,
          last,
          before,
          sums[INCREASE],
          sums[INTEGRAL],
          sums[SECONDS]);
    }
  }
}

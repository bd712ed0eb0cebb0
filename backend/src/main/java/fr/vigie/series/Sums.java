package fr.vigie.series;

import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metric.Aggregation;
import fr.vigie.measurement.Metric.Nature;
import org.jspecify.annotations.Nullable;

/// What the series of many devices come to in one bucket.
///
/// @param devices how many series have measurements
/// @param last the sum of their last values
/// @param means the sum of their time-weighted averages
record Sums(
    long count,
    double sum,
    double min,
    double max,
    double increase,
    double integral,
    double seconds,
    long devices,
    double last,
    double means) {

  /// Of several devices, the last values and the time-weighted averages of a metric that is
  /// additive are summed; of another they are averaged.
  @Nullable Double value(Metric metric, Aggregation aggregation) {
    return switch (aggregation) {
      case COUNT -> (double) count;
      case AVERAGE -> sum / count;
      case MINIMUM -> min;
      case MAXIMUM -> max;
      case SUM -> metric.nature() == Nature.COUNTER ? increase : sum;
      case LAST -> metric.isAdditive() ? last : last / devices;
      case TIME_WEIGHTED_AVERAGE -> timeWeighted(metric);
    };
  }

  private @Nullable Double timeWeighted(Metric metric) {
    if (seconds == 0) {
      return null;
    }
    return metric.isAdditive() ? means : integral / seconds;
  }
}

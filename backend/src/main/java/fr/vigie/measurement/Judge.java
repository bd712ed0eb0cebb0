package fr.vigie.measurement;

import fr.vigie.measurement.Verdict.Reason;
import java.util.Optional;

/// Says whether a measurement can be believed, by itself alone.
final class Judge {

  private final Metrics metrics;

  Judge(Metrics metrics) {
    this.metrics = metrics;
  }

  /// Why it cannot; empty when it can.
  Optional<Reason> refusal(Reading reading) {
    var metric = metrics.find(reading.metric());
    return metric.isEmpty() ? Optional.of(Reason.UNKNOWN_METRIC) : refusal(reading, metric.get());
  }

  // A comparison with what is no number holds never.
  private static Optional<Reason> refusal(Reading reading, Metric metric) {
    if (!(reading.value() >= metric.lowest() && reading.value() <= metric.highest())) {
      return Optional.of(Reason.OUT_OF_RANGE);
    }
    if (reading.at().isAfter(reading.arrivedAt().plus(metric.mayBeEarly()))) {
      return Optional.of(Reason.EARLY);
    }
    return reading.at().isBefore(reading.arrivedAt().minus(metric.keep().time()))
        ? Optional.of(Reason.TOO_OLD)
        : Optional.empty();
  }

  boolean isLate(Reading reading) {
    var metric = metrics.get(reading.metric());
    return reading.at().isBefore(reading.arrivedAt().minus(metric.lateAfter()));
  }
}

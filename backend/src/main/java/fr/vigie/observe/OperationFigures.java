package fr.vigie.observe;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What was seen of one operation since the start. Found once a document and kept beside it: to
/// count a request is to add to it.
public final class OperationFigures {

  private final String operation;
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
  private final Histogram duration = new Histogram();
  private final LongAdder cost = new LongAdder();
  private final LongAdder commands = new LongAdder();
  private final LongAdder databaseNanos = new LongAdder();

  OperationFigures(String operation) {
    this.operation = operation;
    for (var outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  /// The name of a trusted document's operation; what all others share, otherwise.
  public String operation() {
    return operation;
  }

  void record(Outcome outcome, long nanos, Request.Effort effort) {
    count(outcome).increment();
    duration.record(nanos);
    cost.add(effort.cost());
    commands.add(effort.commands());
    databaseNanos.add(effort.databaseNanos());
  }

  private LongAdder count(Outcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome));
  }

  double outcome(Outcome outcome) {
    return (double) count(outcome).sum();
  }

  Histogram duration() {
    return duration;
  }

  double cost() {
    return (double) cost.sum();
  }

  double commands() {
    return (double) commands.sum();
  }

  double databaseSeconds() {
    return (double) databaseNanos.sum() / 1e9;
  }
}

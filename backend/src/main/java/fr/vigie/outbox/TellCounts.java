package fr.vigie.outbox;

import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Sample;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What became of the events that this backend took up to be told.
final class TellCounts implements Metric.Source {

  private final LongAdder told = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder givenUp = new LongAdder();

  void told() {
    told.increment();
  }

  void failed() {
    failed.increment();
  }

  void givenUp() {
    givenUp.increment();
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_events_told_total",
            Metric.Kind.COUNTER,
            "Events of which deliveries were made, by what came of it.",
            List.of(
                Sample.of("outcome", "told", told.sum()),
                Sample.of("outcome", "failed", failed.sum()),
                Sample.of("outcome", "given_up", givenUp.sum()))));
  }
}

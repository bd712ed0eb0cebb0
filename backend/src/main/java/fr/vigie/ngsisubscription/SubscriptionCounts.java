package fr.vigie.ngsisubscription;

import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Sample;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What this backend followed and told of entities.
final class SubscriptionCounts implements Metric.Source {

  private final LongAdder changed = new LongAdder();
  private final LongAdder forgotten = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder told = new LongAdder();

  void changed(int entities) {
    changed.add(entities);
  }

  void forgot() {
    forgotten.increment();
  }

  void sent(int entities) {
    sent.increment();
    told.add(entities);
  }

  void failed() {
    failed.increment();
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.counter(
            "vigie_ngsi_changes_followed_total",
            "Changed entities that were looked at for subscriptions.",
            changed.sum()),
        Metric.counter(
            "vigie_ngsi_places_forgotten_total",
            "Times when subscribers were told of every entity, because the database had forgotten"
                + " what had changed.",
            forgotten.sum()),
        Metric.counter(
            "vigie_ngsi_entities_told_total",
            "Entities in notifications that subscribers took over.",
            told.sum()),
        new Metric(
            "vigie_ngsi_notifications_total",
            Metric.Kind.COUNTER,
            "Notifications to subscribers, by what came of them.",
            List.of(
                Sample.of("outcome", "sent", sent.sum()),
                Sample.of("outcome", "failed", failed.sum()))));
  }
}

package fr.vigie.outbox;

import fr.vigie.observe.Metric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How many attempts this backend made to send something, by channel and what came of them.
final class DeliveryCounts implements Metric.Source {

  private record Came(Channel channel, String code) {}

  private final Map<Came, LongAdder> attempts = new ConcurrentHashMap<>();

  void count(Channel channel, Deliveries.Settlement settlement) {
    attempts
        .computeIfAbsent(new Came(channel, settlement.attempt().code()), _ -> new LongAdder())
        .increment();
  }

  @Override
  public List<Metric> metrics() {
    var samples =
        attempts.entrySet().stream()
            .map(each -> {
              var labels = new TreeMap<String, String>();
              labels.put("channel", each.getKey().channel().name());
              labels.put("code", each.getKey().code());
              return new Metric.Sample("", labels, each.getValue().sum());
            })
            .toList();
    return List.of(
        new Metric(
            "vigie_delivery_attempts_total",
            Metric.Kind.COUNTER,
            "Attempts to send a notification, by channel and what came of them.",
            samples));
  }
}

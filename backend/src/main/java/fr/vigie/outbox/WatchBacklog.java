package fr.vigie.outbox;

import fr.vigie.event.UntoldEvents;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Kind;
import fr.vigie.observe.Metric.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Looks now and then how much waits, the same from every backend.
final class WatchBacklog implements Metric.Source {

  private final UntoldEvents untold;
  private final Deliveries deliveries;
  private final Clock clock;
  private final AtomicReference<List<Metric>> last = new AtomicReference<>(List.of());

  WatchBacklog(UntoldEvents untold, Deliveries deliveries, Clock clock) {
    this.untold = untold;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Never says that there is more.
  boolean look() {
    var now = clock.instant();
    var events = untold.backlog();
    var waiting = new ArrayList<Sample>();
    var overdue = new ArrayList<Sample>();
    for (var channel : Channel.values()) {
      var backlog = deliveries.backlog(channel);
      waiting.add(Sample.of("channel", channel.name(), backlog.waiting()));
      overdue.add(Sample.of("channel", channel.name(), overdue(backlog.firstDue(), now)));
    }
    last.set(
        List.of(
            Metric.gauge(
                "vigie_events_untold",
                "Events that somebody is still to be told of.",
                events.waiting()),
            Metric.gauge(
                "vigie_events_untold_seconds",
                "For how long the one that waits longest might have been told.",
                overdue(events.firstDue(), now)),
            new Metric(
                "vigie_deliveries_waiting",
                Kind.GAUGE,
                "Deliveries that wait, are under way, or are tried again later.",
                waiting),
            new Metric(
                "vigie_deliveries_overdue_seconds",
                Kind.GAUGE,
                "For how long the one that waits longest might have been sent.",
                overdue)));
    return false;
  }

  private static double overdue(@Nullable Instant due, Instant now) {
    return due == null ? 0 : Math.max(0, Duration.between(due, now).toMillis() / 1e3);
  }

  @Override
  public List<Metric> metrics() {
    return last.get();
  }
}

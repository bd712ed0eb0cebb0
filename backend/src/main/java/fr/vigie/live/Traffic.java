package fr.vigie.live;

import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Kind;
import fr.vigie.observe.Metric.Sample;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What goes over the open connections.
///
/// @param following subscriptions under way
/// @param sent results
/// @param cutOff clients that did not keep up
record Traffic(
    OpenLines lines, Groups groups, LongAdder following, LongAdder sent, LongAdder cutOff)
    implements Metric.Source {

  static Traffic over(OpenLines lines, Groups groups) {
    return new Traffic(lines, groups, new LongAdder(), new LongAdder(), new LongAdder());
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_live_connections",
            Kind.GAUGE,
            "Connections that stay open.",
            List.of(
                Sample.of("transport", "websocket", lines.count(SocketLine.class)),
                Sample.of("transport", "sse", lines.count(EventStream.class)))),
        Metric.gauge("vigie_live_subscriptions", "Subscriptions under way.", following.sum()),
        Metric.gauge(
            "vigie_live_groups", "Subscriptions that are worked out apart.", groups.count()),
        Metric.gauge(
            "vigie_live_queued_messages", "Messages that wait to be sent, of all.", lines.queued()),
        Metric.gauge(
            "vigie_live_longest_queue", "Messages that wait for one client.", lines.longest()),
        Metric.counter("vigie_live_results_total", "Results sent.", sent.sum()),
        Metric.counter(
            "vigie_live_cut_off_total", "Clients cut off for not keeping up.", cutOff.sum()));
  }
}

package fr.vigie.observe;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Tells of each operation that took long, on a line of the log, and never with its variables: they
/// are what citizens wrote. When many are slow, some lines a minute tell it.
public final class SlowLog implements Metric.Source {

  static final String LOGGER = "fr.vigie.slow";
  static final int MOST_A_MINUTE = 60;

  private static final System.Logger LOG = System.getLogger(LOGGER);
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final long threshold;
  private final AtomicLong minute = new AtomicLong(System.nanoTime());
  private final AtomicInteger written = new AtomicInteger();
  private final LongAdder slow = new LongAdder();

  /// One operation, as the log tells it.
  ///
  /// @param document its SHA-256
  /// @param client such as `agent-android 1.4.0`; only clients that are known are named
  public record Line(String operation, String document, String client, Outcome outcome) {}

  /// Tells of those that take so long, or longer.
  ///
  /// @param millis 0 for all
  public SlowLog(int millis) {
    this.threshold = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /// Tells of an operation that is over, if it was slow.
  ///
  /// @param line asked only when there is something to tell
  public void saw(long nanos, Request.Effort effort, Supplier<Line> line) {
    if (nanos < threshold) {
      return;
    }
    slow.increment();
    if (mayWrite()) {
      LOG.log(Level.WARNING, text(nanos, effort, line.get()));
    }
  }

  private boolean mayWrite() {
    var now = System.nanoTime();
    var since = minute.get();
    if (now - since >= MINUTE && minute.compareAndSet(since, now)) {
      written.set(0);
    }
    return written.getAndIncrement() < MOST_A_MINUTE;
  }

  private static String text(long nanos, Request.Effort effort, Line line) {
    return String.join(
        " ",
        "slow operation",
        "request=" + Request.currentId(),
        "operation=\"" + line.operation() + "\"",
        "document=" + line.document(),
        "client=\"" + line.client() + "\"",
        "outcome=" + line.outcome().label(),
        "millis=" + TimeUnit.NANOSECONDS.toMillis(nanos),
        "commands=" + effort.commands(),
        "databaseMillis=" + TimeUnit.NANOSECONDS.toMillis(effort.databaseNanos()),
        "cost=" + effort.cost());
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.counter(
            "vigie_slow_operations_total",
            "Operations slower than VIGIE_SLOW_MILLIS, logged or not.",
            slow.sum()));
  }
}

package fr.vigie.observe;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A request while it is answered: its name in the logs, its trace, and what it takes. Whatever
/// runs on its thread finds it without being handed it.
public final class Request {

  private static final ScopedValue<Request> CURRENT = ScopedValue.newInstance();

  private final Arrival arrival;
  private final Trace trace;
  private final AtomicLong cost = new AtomicLong();
  private final AtomicInteger commands = new AtomicInteger();
  private final AtomicLong databaseNanos = new AtomicLong();
  private final AtomicLong since = new AtomicLong();

  /// What it took so far.
  ///
  /// @param cost in objects that may have to be read
  /// @param commands sent to the database
  /// @param databaseNanos spent there
  public record Effort(long cost, int commands, long databaseNanos) {
    static final Effort NONE = new Effort(0, 0, 0);
  }

  public Request(Arrival arrival, Trace trace) {
    this.arrival = arrival;
    this.trace = trace;
  }

  /// The one that this thread answers, if it does.
  public static Optional<Request> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// The name of the one that this thread answers; `none` outside of requests.
  public static String currentId() {
    return CURRENT.isBound() ? CURRENT.get().id() : "none";
  }

  public void run(Runnable act) {
    ScopedValue.where(CURRENT, this).run(act);
  }

  public String id() {
    return arrival.requestId();
  }

  public Arrival arrival() {
    return arrival;
  }

  public Trace trace() {
    return trace;
  }

  public Effort effort() {
    return new Effort(cost.get(), commands.get(), databaseNanos.get());
  }

  public void costs(long objects) {
    cost.set(objects);
  }

  /// A connection to the database is taken, for one command.
  public void commandBegins() {
    commands.incrementAndGet();
    since.set(System.nanoTime());
  }

  public void commandEnds() {
    databaseNanos.addAndGet(System.nanoTime() - since.get());
  }
}

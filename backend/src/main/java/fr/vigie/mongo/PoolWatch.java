package fr.vigie.mongo;

import com.mongodb.event.ConnectionCheckOutFailedEvent;
import com.mongodb.event.ConnectionCheckOutStartedEvent;
import com.mongodb.event.ConnectionCheckedInEvent;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionClosedEvent;
import com.mongodb.event.ConnectionCreatedEvent;
import com.mongodb.event.ConnectionPoolListener;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Request;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Counts the driver's connections, and by them each request's commands: the driver takes one for
/// each. A listener of commands would be handed a copy of every answer.
final class PoolWatch implements ConnectionPoolListener, Metric.Source {

  private final LongAdder open = new LongAdder();
  private final LongAdder inUse = new LongAdder();
  private final LongAdder waiting = new LongAdder();
  private final LongAdder commands = new LongAdder();
  private final LongAdder failures = new LongAdder();

  @Override
  public void connectionCreated(ConnectionCreatedEvent event) {
    open.increment();
  }

  @Override
  public void connectionClosed(ConnectionClosedEvent event) {
    open.decrement();
  }

  @Override
  public void connectionCheckOutStarted(ConnectionCheckOutStartedEvent event) {
    waiting.increment();
  }

  @Override
  public void connectionCheckOutFailed(ConnectionCheckOutFailedEvent event) {
    waiting.decrement();
    failures.increment();
  }

  @Override
  public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
    waiting.decrement();
    inUse.increment();
    commands.increment();
    Request.current().ifPresent(Request::commandBegins);
  }

  @Override
  public void connectionCheckedIn(ConnectionCheckedInEvent event) {
    inUse.decrement();
    Request.current().ifPresent(Request::commandEnds);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.gauge(
            "vigie_database_connections", "Connections to the database, open.", open.sum()),
        Metric.gauge("vigie_database_connections_in_use", "Those in use.", inUse.sum()),
        Metric.gauge(
            "vigie_database_connections_awaited", "How many wait for a connection.", waiting.sum()),
        Metric.counter(
            "vigie_database_connection_failures_total",
            "How often none could be had.",
            failures.sum()),
        Metric.counter(
            "vigie_database_commands_total",
            "Commands sent to the database, for requests and beside them.",
            commands.sum()));
  }
}

package fr.vigie.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import java.util.Set;

/// A connection that is known from its first moment to its last.
record WatchedConnection(ServerConnection plain, Watch watch, Set<Watch> open)
    implements ServerConnection, InterruptableTask<Void> {

  @Override
  public void handle(Limit limit) throws InterruptedException {
    open.add(watch);
    try {
      ScopedValue.where(Connections.CURRENT, watch)
          .call(() -> {
            plain.handle(limit);
            return true;
          });
    } finally {
      watch.hearOut();
      open.remove(watch);
    }
  }

  @Override
  public Duration idleTime() {
    return plain.idleTime();
  }

  @Override
  public void close(boolean interrupt) {
    plain.close(interrupt);
  }

  /// Never in the middle of a request's head.
  @Override
  public boolean canInterrupt() {
    return watch.phase() != Watch.Phase.HEAD
        && plain instanceof InterruptableTask<?> task
        && task.canInterrupt();
  }
}

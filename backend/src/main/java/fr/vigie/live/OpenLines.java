package fr.vigie.live;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// All connections that are open; one thread looks after them.
final class OpenLines implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(OpenLines.class.getName());
  private static final int CHECK_MILLIS = 250;
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final CountDownLatch isOver = new CountDownLatch(1);

  OpenLines() {
    Thread.ofPlatform().daemon().name("live").start(this::check);
  }

  void add(Line line) {
    lines.add(line);
    if (isOver.getCount() == 0) {
      line.goAway();
    }
  }

  void remove(Line line) {
    lines.remove(line);
  }

  int count() {
    return lines.size();
  }

  int count(Class<? extends Line> kind) {
    return (int) lines.stream().filter(kind::isInstance).count();
  }

  /// Messages that wait to be sent over all of them.
  long queued() {
    return lines.stream().mapToLong(Line::queued).sum();
  }

  /// Messages that wait to be sent over the one that is furthest behind.
  int longest() {
    return lines.stream().mapToInt(Line::queued).max().orElse(0);
  }

  private void check() {
    try {
      while (!isOver.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        lines.forEach(OpenLines::check);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void check(Line line) {
    try {
      line.check(System.nanoTime());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a connection could not be looked after", e);
    }
  }

  /// Tells all clients, gives them a moment to say good-bye, and breaks what is left.
  @Override
  public void close() {
    isOver.countDown();
    lines.forEach(Line::goAway);
    var until = System.nanoTime() + FAREWELL.toNanos();
    while (!lines.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(5_000_000);
    }
    lines.forEach(Line::cut);
  }
}

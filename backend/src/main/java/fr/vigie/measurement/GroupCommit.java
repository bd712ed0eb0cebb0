package fr.vigie.measurement;

import fr.vigie.shared.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Gathers what comes while the round before is being written, and writes it in one round; each
/// caller waits for its own. So many callers cost the database as little as one.
final class GroupCommit implements AutoCloseable {

  private static final int MOST_WAITING = 20_000;
  private static final int MOST_IN_ROUND = 4_000;
  private static final long PATIENCE_SECONDS = 15;

  private final Function<List<Reading>, List<Verdict>> round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition isThere = lock.newCondition();
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private final Thread thread = Thread.ofVirtual().name("measurements").unstarted(this::run);

  private record Waiting(List<Reading> readings, CompletableFuture<List<Verdict>> verdicts) {}

  GroupCommit(Function<List<Reading>, List<Verdict>> round) {
    this.round = round;
  }

  void start() {
    thread.start();
  }

  /// Waits until the readings are kept; throws {@link Unavailable} when too many wait already, or
  /// the database does not answer: then the same may be handed over again.
  List<Verdict> keep(List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    var waiting = new Waiting(readings, new CompletableFuture<>());
    offer(waiting);
    try {
      return waiting.verdicts().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new Unavailable(e);
    } catch (TimeoutException e) {
      throw new Unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(e);
    }
  }

  private void offer(Waiting waiting) {
    lock.lock();
    try {
      var ahead = queue.stream().mapToInt(w -> w.readings().size()).sum();
      if (ahead > MOST_WAITING || !thread.isAlive()) {
        throw new Unavailable(new IllegalStateException(ahead + " measurements wait already"));
      }
      queue.add(waiting);
      isThere.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (true) {
        write(next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Waiting> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (queue.isEmpty()) {
        isThere.await();
      }
      var next = new ArrayList<Waiting>();
      for (var size = 0; !queue.isEmpty() && size < MOST_IN_ROUND; ) {
        var waiting = queue.remove();
        next.add(waiting);
        size += waiting.readings().size();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Waiting> together) {
    try {
      var readings = together.stream().flatMap(w -> w.readings().stream()).toList();
      var verdicts = round.apply(readings);
      var from = 0;
      for (var waiting : together) {
        var to = from + waiting.readings().size();
        waiting.verdicts().complete(verdicts.subList(from, to));
        from = to;
      }
    } catch (RuntimeException e) {
      together.forEach(waiting -> waiting.verdicts().completeExceptionally(e));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

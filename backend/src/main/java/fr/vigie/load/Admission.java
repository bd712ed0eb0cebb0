package fr.vigie.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Lets as many requests run at once as run well, the most urgent first. A short burst may wait;
/// once some as urgent have waited all the time for a while, waiting only makes everyone late, so
/// few may, and not for long.
public final class Admission {

  private static final int LEAST_PER_CORE = 2;
  private static final int FEW_PER_PLACE = 2;
  private static final int MANY = 256;
  private static final Duration BURST = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration HASTE = Duration.ofMillis(20);

  private final Duration burst;
  private final Duration patience;
  private final AdaptiveLimit limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue waiting = new Queue();
  private final AtomicInteger running = new AtomicInteger();

  /// @param most requests that run at once, whatever the machine
  public Admission(int most) {
    this(most, BURST, PATIENCE);
  }

  /// @param burst for how long some may have waited before all are to wait but shortly
  /// @param patience how long one waits before that
  Admission(int most, Duration burst, Duration patience) {
    this.burst = burst;
    this.patience = patience;
    var least = Math.min(most, LEAST_PER_CORE * Runtime.getRuntime().availableProcessors());
    this.limit = new AdaptiveLimit(least, most);
  }

  /// Waits for its turn, or throws {@link Overloaded} soon.
  ///
  /// @param kind what the request does, such as the name of its operation; those of one kind take
  ///   alike
  public Permit enter(Urgency urgency, String kind) {
    Queue.Waiter waiter;
    lock.lock();
    try {
      if (running.get() < limit.now() && !waiting.holds(urgency)) {
        return new Permit(this, kind, running.getAndIncrement(), System.nanoTime());
      }
      waiter = waiting.join(urgency, isStanding(urgency) ? FEW_PER_PLACE * limit.now() : MANY);
    } finally {
      lock.unlock();
    }
    return new Permit(this, kind, turn(waiter), System.nanoTime());
  }

  /// How many others run when the waiter's turn comes.
  private int turn(Queue.Waiter waiter) {
    var since = System.nanoTime();
    var turn = waiter.turn();
    while (!isCalled(turn)) {
      if (isTooLate(waiter.urgency(), since) && leaves(waiter)) {
        throw new Overloaded();
      }
    }
    return turn.join();
  }

  private static boolean isCalled(CompletableFuture<Integer> turn) {
    try {
      turn.get(HASTE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new Overloaded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isTooLate(Urgency urgency, long since) {
    return Thread.currentThread().isInterrupted()
        || System.nanoTime() - since >= patience.toNanos()
        || System.nanoTime() - waiting.busySince(urgency) >= burst.toNanos();
  }

  /// Whether some as urgent wait, and have all the time for a while.
  private boolean isStanding(Urgency urgency) {
    return waiting.holds(urgency)
        && System.nanoTime() - waiting.busySince(urgency) >= burst.toNanos();
  }

  private boolean leaves(Queue.Waiter waiter) {
    lock.lock();
    try {
      return waiting.leave(waiter);
    } finally {
      lock.unlock();
    }
  }

  void leave(Permit permit) {
    var took = System.nanoTime() - permit.since();
    lock.lock();
    try {
      running.decrementAndGet();
      limit.learn(permit.kind(), took, permit.besides(), !waiting.isEmpty());
      while (running.get() < limit.now() && !waiting.isEmpty()) {
        waiting.next().turn().complete(running.getAndIncrement());
      }
    } finally {
      lock.unlock();
    }
  }

  /// How many run at once at most, just now.
  int limit() {
    return limit.now();
  }

  /// How many wait just now.
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}

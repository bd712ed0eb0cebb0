package fr.vigie.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Lets as many requests run at once as run well, the most urgent first. A few may wait for their
/// turn, as when a page opens and asks for all it shows; when many wait, waiting only makes
/// everyone late, so it is cut short, and who finds no room is refused at once. Acts have a queue
/// of their own, and patience in it: somebody's work is in each.
public final class Admission {

  private static final int LEAST_PER_CORE = 2;
  private static final int LEAST_WAITING = 64;
  private static final int MOST_ACTS_WAITING = 64;
  private static final int WAITING_PER_PLACE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration HASTE = Duration.ofMillis(25);

  private final Duration patience;
  private final AdaptiveLimit limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue waiting = new Queue();
  private final AtomicInteger running = new AtomicInteger();

  /// @param most requests that run at once, whatever the machine, but for some that are urgent
  public Admission(int most) {
    this(most, PATIENCE);
  }

  /// @param patience how long one waits when few do
  Admission(int most, Duration patience) {
    this.patience = patience;
    var cores = Runtime.getRuntime().availableProcessors();
    this.limit = new AdaptiveLimit(Math.min(most, LEAST_PER_CORE * cores), cores, most);
  }

  /// Waits for its turn, or throws {@link Overloaded} soon.
  ///
  /// @param kind what the request does, such as the name of its operation; those of one kind take
  ///   alike
  public Permit enter(Urgency urgency, String kind) {
    Queue.Waiter waiter;
    lock.lock();
    try {
      if (waiting.size(urgency) == 0 && running.get() < places(urgency)) {
        return new Permit(this, kind, running.getAndIncrement(), System.nanoTime(), 0);
      }
      if (isFull(urgency)) {
        waiting.makeRoom(urgency);
      }
      waiter = waiting.join(urgency);
    } finally {
      lock.unlock();
    }
    var turn = turn(waiter);
    return new Permit(this, kind, turn.besides(), turn.at(), System.nanoTime() - turn.at());
  }

  /// How many may run for one of this urgency to run too. One place is kept from screens, and acts
  /// need not wait for what a few slow screens and phones have taken.
  private int places(Urgency urgency) {
    return switch (urgency) {
      case ACT -> limit.now() + 2;
      case PHONE -> limit.now();
      case SCREEN -> Math.max(1, limit.now() - 1);
    };
  }

  private boolean isFull(Urgency urgency) {
    return urgency == Urgency.ACT
        ? waiting.size(Urgency.ACT) >= MOST_ACTS_WAITING
        : waiting.size() >= mostWaiting();
  }

  private int mostWaiting() {
    return Math.max(LEAST_WAITING, WAITING_PER_PLACE * limit.now());
  }

  private Queue.Turn turn(Queue.Waiter waiter) {
    var since = System.nanoTime();
    var turn = waiter.turn();
    while (!isCalled(turn)) {
      giveUpIfLate(waiter, since);
    }
    return turn.join();
  }

  private static boolean isCalled(CompletableFuture<Queue.Turn> turn) {
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

  private void giveUpIfLate(Queue.Waiter waiter, long since) {
    lock.lock();
    try {
      var isLate =
          Thread.currentThread().isInterrupted()
              || System.nanoTime() - since >= patience.toNanos()
              || isCrowded(waiter.urgency());
      if (isLate && waiting.leave(waiter)) {
        throw new Overloaded();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isCrowded(Urgency urgency) {
    return urgency != Urgency.ACT && waiting.size(urgency) > mostWaiting() / 2;
  }

  void leave(Permit permit) {
    var took = System.nanoTime() - permit.since();
    lock.lock();
    try {
      running.decrementAndGet();
      limit.learn(permit.kind(), took, permit.besides(), permit.late(), waiting.size() > 0);
      for (var next = waiting.first();
          next.filter(w -> running.get() < places(w.urgency())).isPresent();
          next = waiting.first()) {
        next.filter(waiting::leave).ifPresent(this::call);
      }
    } finally {
      lock.unlock();
    }
  }

  private void call(Queue.Waiter waiter) {
    waiter.turn().complete(new Queue.Turn(running.getAndIncrement(), System.nanoTime()));
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

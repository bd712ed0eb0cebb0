package fr.vigie.load;

import fr.vigie.observe.Metric;
import fr.vigie.observe.Metric.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/// Lets as many requests run at once as run well, the most urgent first. A few may wait for their
/// turn, as when a page opens and asks for all it shows; when many wait, waiting only makes
/// everyone late, so it is cut short, and who finds no room is refused at once. Acts have a queue
/// of their own, and patience in it: somebody's work is in each.
public final class Admission implements Metric.Source {

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
  private final Map<Urgency, LongAdder> refused = new EnumMap<>(Urgency.class);

  /// @param most requests that run at once, whatever the machine, but for some that are urgent
  public Admission(int most) {
    this(most, PATIENCE);
  }

  /// @param patience how long one waits when few do
  Admission(int most, Duration patience) {
    this.patience = patience;
    for (var urgency : Urgency.values()) {
      refused.put(urgency, new LongAdder());
    }
    var cores = Runtime.getRuntime().availableProcessors();
    this.limit = new AdaptiveLimit(Math.min(most, LEAST_PER_CORE * cores), cores, most);
  }

  /// Waits for its turn, or throws {@link Overloaded} soon.
  ///
  /// @param kind what the request does, such as the name of its operation; those of one kind take
  ///   alike
  public Permit enter(Urgency urgency, String kind) {
    try {
      return admit(urgency, kind);
    } catch (Overloaded e) {
      Objects.requireNonNull(refused.get(urgency)).increment();
      throw e;
    }
  }

  private Permit admit(Urgency urgency, String kind) {
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
              || System.nanoTime() - since >= patience(waiter.urgency()).toNanos()
              || isCrowded(waiter.urgency());
      if (isLate && waiting.leave(waiter)) {
        throw new Overloaded();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Whoever acts would only have to do it again.
  private Duration patience(Urgency urgency) {
    return urgency == Urgency.ACT ? patience.multipliedBy(2) : patience;
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

  @Override
  public List<Metric> metrics() {
    var waitingNow = new ArrayList<Sample>();
    var refusedEver = new ArrayList<Sample>();
    for (var urgency : Urgency.values()) {
      var label = urgency.name().toLowerCase(Locale.ROOT);
      waitingNow.add(Sample.of("urgency", label, waiting(urgency)));
      var count = Objects.requireNonNull(refused.get(urgency)).sum();
      refusedEver.add(Sample.of("urgency", label, count));
    }
    return List.of(
        Metric.gauge("vigie_admission_running", "Operations that run.", running.get()),
        Metric.gauge(
            "vigie_admission_limit", "How many run at once at most, just now.", limit.now()),
        new Metric(
            "vigie_admission_waiting",
            Metric.Kind.GAUGE,
            "Operations that wait for their turn.",
            waitingNow),
        new Metric(
            "vigie_admission_refused_total",
            Metric.Kind.COUNTER,
            "Operations sent away because too much was asked.",
            refusedEver));
  }

  private int waiting(Urgency urgency) {
    lock.lock();
    try {
      return waiting.only(urgency);
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

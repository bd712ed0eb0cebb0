package fr.vigie.controlroom;

import fr.vigie.event.LiveLog;
import fr.vigie.event.Placed;
import fr.vigie.event.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a control room is still to be told: each object once, with what happened to it last. It is
/// bounded: of too many objects nothing is told but that there were too many.
///
/// Two tell it of what happens: the log as it grows, and, for a client that has come back, the log
/// since it left, up to where the other began.
final class Pending implements LiveLog.Listener {

  static final int MOST = 10_000;

  private final Selection selection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // All of these belong to who holds the lock.
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final AtomicReference<@Nullable Position> live = new AtomicReference<>();
  private final AtomicReference<@Nullable Position> past = new AtomicReference<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicBoolean mustReload = new AtomicBoolean();
  private final AtomicBoolean isNews = new AtomicBoolean(true);

  Pending(Selection selection) {
    this.selection = selection;
  }

  /// What was taken to be told.
  ///
  /// @param reached a place in the log before all that is still to be told
  record Told(Position reached, List<Waiting> objects, boolean isComplete, boolean mustReload) {}

  @Override
  public void happened(Placed event) {
    locked(() -> {
      put(event, Objects.requireNonNull(live.get()));
      live.set(event.at());
    });
  }

  @Override
  public void reached(Position position) {
    locked(() -> live.set(position));
  }

  @Override
  public void lost() {
    locked(this::reload);
  }

  /// Tells of a client's past from a place on; before anything is taken.
  void comesBackFrom(Position position) {
    locked(() -> past.set(position));
  }

  boolean isCatchingUp() {
    return past.get() != null;
  }

  void happenedBefore(Placed event) {
    locked(() -> {
      var before = past.get();
      if (before != null) {
        put(event, before);
        past.compareAndSet(before, event.at());
      }
    });
  }

  void reachedBefore(Position position) {
    locked(() -> past.updateAndGet(before -> before == null ? null : position));
  }

  /// The past is told; what happens now was from the beginning.
  void caughtUp() {
    locked(() -> {
      past.set(null);
      wake();
    });
  }

  /// What was to be told cannot be.
  void fail(RuntimeException problem) {
    locked(() -> {
      failure.set(problem);
      wake();
    });
  }

  private void put(Placed event, Position before) {
    if (mustReload.get() || !selection.mayConcern(event.event())) {
      return;
    }
    var own = new Waiting(before, event, selection.isOwn(event.event()));
    waiting.merge(event.event().subject(), own, Waiting::and);
    changed.signal();
    if (waiting.size() > MOST) {
      reload();
    }
  }

  /// Whoever reads anew when told to sees all that happened before.
  private void reload() {
    waiting.clear();
    past.set(null);
    mustReload.set(true);
    wake();
  }

  private void wake() {
    isNews.set(true);
    changed.signal();
  }

  /// Returns when there is something to tell, or when there was nothing for a while; which of them.
  boolean await(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (!isNews.get() && waiting.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return isNews.get() || !waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /// At most so many objects.
  Told take(int most) {
    lock.lock();
    try {
      var problem = failure.get();
      if (problem != null) {
        throw problem;
      }
      isNews.set(false);
      return taken(most);
    } finally {
      lock.unlock();
    }
  }

  private Told taken(int most) {
    var objects = new ArrayList<Waiting>();
    var all = waiting.values().iterator();
    while (all.hasNext() && objects.size() < most) {
      objects.add(all.next());
      all.remove();
    }
    return new Told(
        told(), objects, waiting.isEmpty() && !isCatchingUp(), mustReload.getAndSet(false));
  }

  private Position told() {
    var behind = past.get();
    var frontier = behind == null ? Objects.requireNonNull(live.get()) : behind;
    return waiting.values().stream()
        .map(Waiting::before)
        .filter(before -> before.isBefore(frontier))
        .min(Position::compareTo)
        .orElse(frontier);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}

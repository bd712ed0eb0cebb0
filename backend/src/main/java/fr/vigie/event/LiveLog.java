package fr.vigie.event;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Tells every event with its place in the log, in the order of the log, to those who must be able
/// to say how far they were told.
public final class LiveLog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Listener> listeners = new HashSet<>();
  private final AtomicReference<@Nullable Position> reached = new AtomicReference<>();

  /// One who is told; everything returns at once.
  public interface Listener {

    void happened(Placed event);

    /// All that happened up to a place was told.
    void reached(Position position);

    /// What happened lately can no longer be told; what happens from now on is.
    void lost();
  }

  /// From now on a listener is told, first of the place up to which others were told before; which
  /// is what is returned.
  public Position join(Listener listener) {
    lock.lock();
    try {
      var from = Objects.requireNonNull(reached.get(), "the log is not followed yet");
      listener.reached(from);
      listeners.add(listener);
      return from;
    } finally {
      lock.unlock();
    }
  }

  public void leave(Listener listener) {
    lock.lock();
    try {
      listeners.remove(listener);
    } finally {
      lock.unlock();
    }
  }

  void publish(Placed event) {
    lock.lock();
    try {
      reached.set(event.at());
      listeners.forEach(listener -> listener.happened(event));
    } finally {
      lock.unlock();
    }
  }

  void advance(Position position) {
    lock.lock();
    try {
      if (!position.equals(reached.getAndSet(position))) {
        listeners.forEach(listener -> listener.reached(position));
      }
    } finally {
      lock.unlock();
    }
  }

  void lose() {
    lock.lock();
    try {
      listeners.forEach(Listener::lost);
    } finally {
      lock.unlock();
    }
  }
}

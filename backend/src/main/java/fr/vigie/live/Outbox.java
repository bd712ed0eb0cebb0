package fr.vigie.live;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be sent to one client, in order. It is bounded, so that a client that does not
/// keep up costs nobody else memory.
final class Outbox {

  static final int MAX_MESSAGES = 256;
  static final int MAX_BYTES = 1_048_576;
  private static final int BATCH_BYTES = 32_768;
  private static final byte[] NOTHING = {};
  private static final long NOT_SENDING = 0;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Outgoing> waiting = new ArrayDeque<>(4);
  // Of the one thread that sends.
  private final List<Runnable> leaving = new ArrayList<>();
  private final AtomicInteger bytes = new AtomicInteger();
  private final AtomicBoolean isEnded = new AtomicBoolean();
  private final AtomicLong sendingSince = new AtomicLong(NOT_SENDING);

  /// Whether there is room; what comes after the end is dropped in silence.
  boolean offer(Outgoing message) {
    lock.lock();
    try {
      return isEnded.get() || (hasRoom(message) && add(message));
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoom(Outgoing message) {
    return waiting.isEmpty()
        || (waiting.size() < MAX_MESSAGES && bytes.get() + message.size() <= MAX_BYTES);
  }

  private boolean add(Outgoing message) {
    waiting.add(message);
    bytes.addAndGet(message.size());
    changed.signal();
    return true;
  }

  /// Nothing comes after what already waits.
  void end() {
    lock.lock();
    try {
      isEnded.set(true);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Forgets what waits and says just this; whether nobody had ended it before.
  boolean endWith(Outgoing last) {
    lock.lock();
    try {
      var isFirst = isEnded.compareAndSet(false, true);
      if (isFirst) {
        waiting.clear();
        add(last);
      }
      return isFirst;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  boolean isEnded() {
    return isEnded.get();
  }

  /// The next bytes to send: none when nothing came in time, and empty at the end. The ones before
  /// are taken as sent.
  Optional<byte[]> take(Duration patience) throws InterruptedException {
    sendingSince.set(NOT_SENDING);
    leaving.forEach(Runnable::run);
    leaving.clear();
    lock.lock();
    try {
      var left = patience.toNanos();
      while (waiting.isEmpty() && !isEnded.get() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return waiting.isEmpty() && isEnded.get() ? Optional.empty() : Optional.of(batch());
    } finally {
      lock.unlock();
      isProgressing();
    }
  }

  private byte[] batch() {
    if (waiting.isEmpty()) {
      return NOTHING;
    }
    var out = new ByteArrayOutputStream(Math.min(bytes.get(), 2 * BATCH_BYTES));
    while (!waiting.isEmpty() && out.size() < BATCH_BYTES) {
      var message = waiting.remove();
      bytes.addAndGet(-message.size());
      message.appendTo(out);
      leaving.add(message.whenSent());
    }
    return out.toByteArray();
  }

  /// A step of what was taken has left.
  void isProgressing() {
    sendingSince.set(System.nanoTime() | 1);
  }

  boolean isStalled(long now, Duration patience) {
    var since = sendingSince.get();
    return since != NOT_SENDING && now - since > patience.toNanos();
  }
}

package fr.vigie.territory;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Reads what is held anew soon after something was told of it; for much that is told at once, but
/// once every fifth of a second.
final class Rereading {

  private static final System.Logger LOG = System.getLogger(Rereading.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Runnable reread;
  private final AtomicBoolean isDue = new AtomicBoolean();

  Rereading(Runnable reread) {
    this.reread = reread;
  }

  /// Returns at once.
  void soon() {
    if (isDue.compareAndSet(false, true)) {
      Thread.ofVirtual().name("reread").start(this::run);
    }
  }

  private void run() {
    LockSupport.parkNanos(PAUSE.toNanos());
    isDue.set(false);
    try {
      reread.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what is held could not be read anew, it is tried again", e);
      soon();
    }
  }
}

package fr.vigie.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Whether somebody looks at what the process holds, and whether that is known to be as the
/// database had it half a second ago. What nobody looks at is not worth following.
public final class Watched {

  private static final long OLDEST_NANOS = Duration.ofMillis(500).toNanos();

  /// For as long after somebody looked.
  private static final long WANTED_NANOS = Duration.ofMinutes(1).toNanos();

  private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - WANTED_NANOS);
  private final AtomicLong knownAt = new AtomicLong(System.nanoTime() - OLDEST_NANOS);

  /// Somebody looks; whether what is held can be shown.
  public boolean look() {
    var now = System.nanoTime();
    askedAt.set(now);
    return now - knownAt.get() < OLDEST_NANOS;
  }

  /// Whether somebody looked lately.
  public boolean isWanted() {
    return System.nanoTime() - askedAt.get() < WANTED_NANOS;
  }

  /// It is now as the database has it.
  public void known() {
    knownAt.set(System.nanoTime());
  }

  /// It may be other than the database has it.
  public void lost() {
    knownAt.set(System.nanoTime() - OLDEST_NANOS);
  }
}

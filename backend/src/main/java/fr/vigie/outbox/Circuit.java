package fr.vigie.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Spares a channel that cannot be reached: after five outages in a row nothing is tried for 30 s,
/// then a single delivery, until one gets through. It does not look at the time of day, which may
/// jump.
final class Circuit {

  static final int FAILURES = 5;
  static final Duration OPEN = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private int failures;
  private boolean wasOpened;
  private long openUntil;

  /// @param nanos such as {@link System#nanoTime()}
  Circuit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized boolean isOpen() {
    return wasOpened && nanos.getAsLong() - openUntil < 0;
  }

  /// How many may be tried at once.
  synchronized int most(int usual) {
    return wasOpened ? 1 : usual;
  }

  /// What came of a batch: as long as anything gets through it is no outage.
  ///
  /// @param through how many were answered as they should be
  /// @param outages how many could not be brought there
  synchronized void tried(int through, int outages) {
    if (through > 0) {
      failures = 0;
      wasOpened = false;
    } else if (outages > 0) {
      failures += outages;
      if (failures >= FAILURES) {
        wasOpened = true;
        openUntil = nanos.getAsLong() + OPEN.toNanos();
      }
    }
  }
}

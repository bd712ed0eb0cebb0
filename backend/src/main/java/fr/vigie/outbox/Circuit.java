package fr.vigie.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Spares a channel that cannot be reached: after five outages in a row nothing is tried for 30 s.
final class Circuit {

  static final int FAILURES = 5;
  static final Duration OPEN = Duration.ofSeconds(30);

  private final Clock clock;
  private int failures;
  private Instant openUntil = Instant.EPOCH;

  Circuit(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isOpen() {
    return clock.instant().isBefore(openUntil);
  }

  synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      openUntil = clock.instant().plus(OPEN);
      // The first that fails afterwards opens it again.
      failures = FAILURES - 1;
    }
  }

  synchronized void worked() {
    failures = 0;
  }
}

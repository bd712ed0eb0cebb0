package fr.vigie.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a delivery is tried again: 1 s, doubled each time up to 64 s, of which
/// half is by chance so that not all come back at once.
final class BackOff {

  private static final int MOST_DOUBLINGS = 6;

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /// @param attempts how often it was tried, at least once
  Duration after(int attempts) {
    var millis = 1_000L << Math.min(attempts - 1, MOST_DOUBLINGS);
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }
}

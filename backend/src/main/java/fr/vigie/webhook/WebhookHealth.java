package fr.vigie.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a partner's server does since it last answered well.
///
/// @param failures how many calls failed, one after the other
/// @param failingSince when the first of them did; null when none did
/// @param pausedUntil before when it is not called again
public record WebhookHealth(int failures, @Nullable Instant failingSince, Instant pausedUntil) {

  static final WebhookHealth GOOD = new WebhookHealth(0, null, Instant.EPOCH);

  /// So long and so often it may fail before it is called no more.
  static final Duration PATIENCE = Duration.ofDays(3);

  static final int LEAST_FAILURES = 10;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  /// How long it is left alone after one more failure.
  public Duration nextPause() {
    return PAUSES.get(Math.min(failures, PAUSES.size() - 1));
  }

  boolean isPaused(Instant now) {
    return now.isBefore(pausedUntil);
  }

  /// Whether it has failed for so long that it is called no more.
  public boolean isHopeless(Instant now) {
    return failingSince != null
        && failures >= LEAST_FAILURES
        && now.isAfter(failingSince.plus(PATIENCE));
  }
}

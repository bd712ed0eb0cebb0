package fr.vigie.shared;

import java.time.Duration;

/// Someone did something more often than anybody may; they may again after a while.
public final class TooOften extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  /// Thrown by design and, under attack, often: so without a trace.
  public TooOften(Duration retryAfter) {
    super("too often", null, false, false);
    this.retryAfter = retryAfter;
  }

  /// Whole seconds, at least one.
  public long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}

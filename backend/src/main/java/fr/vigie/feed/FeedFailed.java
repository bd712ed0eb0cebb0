package fr.vigie.feed;

import java.time.Duration;

/// A feed could not be fetched or understood; the message says why.
final class FeedFailed extends Exception {

  private final transient Duration retryAfter;

  FeedFailed(String why) {
    this(why, Duration.ZERO);
  }

  FeedFailed(String why, Throwable cause) {
    super(why, cause);
    this.retryAfter = Duration.ZERO;
  }

  FeedFailed(String why, Duration retryAfter) {
    super(why);
    this.retryAfter = retryAfter;
  }

  /// How long it asks to be left alone; zero when it does not.
  Duration retryAfter() {
    return retryAfter;
  }
}

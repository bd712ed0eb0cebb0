package fr.vigie.sync;

import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Duration;

/// Keeps feeds short: what was done or called off leaves them after two weeks, and what has left
/// them is forgotten after 90 days. A device that was away for longer begins anew.
final class TendFeeds {

  static final Duration SHOWN_AFTER_END = Duration.ofDays(14);
  static final Duration REMEMBERED = Duration.ofDays(90);

  private static final int MOST_AT_ONCE = 100;

  private final Feeds feeds;
  private final Transactions transactions;
  private final Clock clock;

  TendFeeds(Feeds feeds, Transactions transactions, Clock clock) {
    this.feeds = feeds;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean tend() {
    var now = clock.instant();
    var ended = feeds.ended(now.minus(SHOWN_AFTER_END), MOST_AT_ONCE);
    ended.forEach(leaving ->
        transactions.run(() -> {
          feeds.remove(leaving.agent(), leaving.workOrder(), now);
          return leaving;
        }));
    var isMore = transactions.run(() -> feeds.forget(now.minus(REMEMBERED), MOST_AT_ONCE));
    return isMore || ended.size() == MOST_AT_ONCE;
  }
}

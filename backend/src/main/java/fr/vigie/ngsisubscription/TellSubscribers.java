package fr.vigie.ngsisubscription;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

/// Tells subscribers who have something to be told, some at once, each by one call after the other;
/// several backends share the work.
final class TellSubscribers {

  private static final System.Logger LOG = System.getLogger(TellSubscribers.class.getName());
  private static final int MOST = 20;

  /// Several times what telling one takes at most.
  static final Duration LEASE = Duration.ofMinutes(2);

  private final Subscriptions subscriptions;
  private final TellSubscriber tell;
  private final Clock clock;

  TellSubscribers(Subscriptions subscriptions, TellSubscriber tell, Clock clock) {
    this.subscriptions = subscriptions;
    this.tell = tell;
    this.clock = clock;
  }

  /// Whether there may be more to tell at once.
  boolean tell() {
    var now = clock.instant();
    var claimed = subscriptions.claim(MOST, now, now.plus(LEASE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      claimed.subscriptions().forEach(each -> threads.execute(() -> tell(each, claimed.claim())));
    }
    return claimed.subscriptions().size() == MOST;
  }

  /// One that fails as it must not is taken up again when the lease is over.
  private void tell(Subscription subscription, String claim) {
    try {
      tell.tell(subscription, claim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, subscription.id() + " is not told for now", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

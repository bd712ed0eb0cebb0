package fr.vigie.ngsisubscription;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the log is told of subscriptions: once for each territory, or for the region.
final class SubscriptionEvents {

  private static final String CHANGED = "NgsiSubscriptionChanged";
  private static final String REGION = "region";

  /// What was done, or happened.
  enum Act {
    ADD,
    CHANGE,
    REMOVE,
    /// It failed for days, and is told no more.
    FAIL,
    /// Its server said that it is no more.
    GO
  }

  private final EventLog log;
  private final Ids ids;

  SubscriptionEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /// Tells of it within the transaction that keeps it.
  ///
  /// @param by null for what happened by itself
  void append(Subscription subscription, Act act, @Nullable String by, Instant at) {
    log.append(
        subscription.territories().stream()
            .sorted()
            .map(each -> each.equals(Subscription.EVERYWHERE) ? REGION : each)
            .map(territory ->
                new Event(
                    ids.next("evt"), CHANGED, territory, subscription.id(), act.name(), by, at))
            .toList());
  }
}

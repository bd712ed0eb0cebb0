package fr.vigie.ngsisubscription;

import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.SubscriptionEvents.Act;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// A subscription ends by itself: its server said that it is no more, or answered nothing good for
/// days. Who changes it is told again.
record EndSubscription(
    Subscriptions subscriptions,
    SubscriptionEvents events,
    Transactions transactions,
    Clock clock) {

  void end(Subscription told, Ended how) {
    transactions.run(() -> {
      subscriptions
          .find(told.id())
          .filter(now -> isAsTold(now, told))
          .ifPresent(now -> {
            subscriptions.end(now.id(), how);
            events.append(now, how == Ended.GONE ? Act.GO : Act.FAIL, null, clock.instant());
          });
      return how;
    });
  }

  /// Whether what a call came to still says something: not once it has another address.
  private static boolean isAsTold(Subscription now, Subscription told) {
    return now.ended() == Ended.NOT
        && now.asked().delivered().uri().equals(told.asked().delivered().uri());
  }
}

package fr.vigie.ngsisubscription;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.Subscription.Progress;
import fr.vigie.ngsisubscription.SubscriptionEvents.Act;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An administrator lets a partner be told of entities as they change.
final class AddSubscription {

  static final int MOST = 1_000;
  static final int MOST_OF_ONE = 100;

  /// @param json what was sent; who chooses its id may send it again
  /// @param context the address of the document that says what names mean
  record Request(Map<String, @Nullable Object> json, String context) {}

  sealed interface Outcome {
    /// It is told from now on.
    record Added(Subscription subscription) implements Outcome {}

    /// There is another of the id.
    record IdTaken(String id) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TooMany(int most) implements Outcome {}
  }

  private final Subscriptions subscriptions;
  private final SubscriptionCheck check;
  private final SubscriptionEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AddSubscription(
      Subscriptions subscriptions,
      SubscriptionCheck check,
      SubscriptionEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.check = check;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.entity.NgsiRefusal}.
  Outcome add(Viewer viewer, Request request) {
    if (viewer.scope(Right.SET_UP).isNowhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var subscription = subscription(viewer, request);
    Supplier<Outcome> once =
        () -> before(viewer, subscription).orElseGet(() -> addAnew(viewer, subscription));
    return transactions.runTwice(once);
  }

  private Subscription subscription(Viewer viewer, Request request) {
    var asked = check.read(request.json());
    return new Subscription(
        Objects.requireNonNullElseGet(
            asked.name(), () -> "urn:ngsi-ld:Subscription:" + ids.next("nsb")),
        viewer.staff().id(),
        SubscriptionCheck.territories(viewer, asked),
        request.json(),
        asked,
        request.context(),
        Fingerprint.of(request.json()),
        clock.instant(),
        Ended.NOT,
        Progress.NONE);
  }

  private Optional<Outcome> before(Viewer viewer, Subscription subscription) {
    return subscriptions
        .find(subscription.id())
        .map(before ->
            SubscriptionCheck.mayHandle(viewer, before)
                    && before.fingerprint().equals(subscription.fingerprint())
                ? new Outcome.Added(before)
                : new Outcome.IdTaken(subscription.id()));
  }

  private Outcome addAnew(Viewer viewer, Subscription subscription) {
    var own = subscriptions.within(viewer.scope(Right.SET_UP), 0, MOST).size();
    var most = viewer.scope(Right.SET_UP).isEverywhere() ? MOST : MOST_OF_ONE;
    if (own >= most || subscriptions.count(MOST) >= MOST) {
      return new Outcome.TooMany(most);
    }
    subscriptions.add(subscription);
    events.append(subscription, Act.ADD, viewer.staff().id(), subscription.createdAt());
    return new Outcome.Added(subscription);
  }
}

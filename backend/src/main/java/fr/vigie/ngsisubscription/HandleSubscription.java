package fr.vigie.ngsisubscription;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.SubscriptionEvents.Act;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator reads, changes and takes away subscriptions. To others one is as if there were
/// none.
final class HandleSubscription {

  private final Subscriptions subscriptions;
  private final Notices notices;
  private final SubscriptionCheck check;
  private final SubscriptionEvents events;
  private final Transactions transactions;
  private final Clock clock;

  HandleSubscription(
      Subscriptions subscriptions,
      Notices notices,
      SubscriptionCheck check,
      SubscriptionEvents events,
      Transactions transactions,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.notices = notices;
    this.check = check;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Optional<Subscription> find(Viewer viewer, String id) {
    return subscriptions.find(id).filter(each -> SubscriptionCheck.mayHandle(viewer, each));
  }

  /// At most so many of those that the viewer may look after, by id.
  List<Subscription> list(Viewer viewer, int offset, int most) {
    var scope = viewer.scope(Right.SET_UP);
    return scope.isNowhere() ? List.of() : subscriptions.within(scope, offset, most);
  }

  /// Puts members in the place of those that it has; one that is null takes it away. Who changes it
  /// answers for it from then on, and one that has ended is told again. Throws {@link NgsiRefusal}.
  ///
  /// @return empty when there is none for the viewer
  Optional<Subscription> change(Viewer viewer, String id, Map<String, @Nullable Object> members) {
    var found = find(viewer, id);
    if (found.isEmpty()) {
      return found;
    }
    var asked = check.read(merged(found.get(), members));
    return transactions.run(
        () -> find(viewer, id).map(before -> changed(viewer, before, members, asked)));
  }

  private Subscription changed(
      Viewer viewer, Subscription before, Map<String, @Nullable Object> members, Asked asked) {
    var json = merged(before, members);
    // What somebody else changed meanwhile counts too; where its server is was looked at already.
    var now = SubscriptionReader.read(json);
    NgsiRefusal.unless(
        now.delivered().uri().equals(asked.delivered().uri()), "changed by somebody else: again");
    var changed =
        new Subscription(
            before.id(),
            viewer.staff().id(),
            SubscriptionCheck.territories(viewer, now),
            json,
            now,
            before.context(),
            before.fingerprint(),
            before.createdAt(),
            Ended.NOT,
            before.progress());
    subscriptions.change(changed);
    events.append(changed, Act.CHANGE, viewer.staff().id(), clock.instant());
    return changed;
  }

  private static Map<String, @Nullable Object> merged(
      Subscription before, Map<String, @Nullable Object> members) {
    NgsiRefusal.unless(!members.isEmpty(), "body: what is to be changed");
    var id = members.getOrDefault("id", before.id());
    NgsiRefusal.unless(before.id().equals(id), "id: it cannot be changed");
    var json = new LinkedHashMap<String, @Nullable Object>(before.json());
    members.forEach((name, value) -> {
      if (value == null) {
        json.remove(name);
      } else {
        json.put(name, value);
      }
    });
    return json;
  }

  /// Whether there was one for the viewer. What it was still to be told goes with it.
  boolean remove(Viewer viewer, String id) {
    var removed = transactions.run(() -> find(viewer, id).map(each -> removed(viewer, each)));
    removed.ifPresent(each -> notices.drop(each.id()));
    return removed.isPresent();
  }

  private Subscription removed(Viewer viewer, Subscription subscription) {
    subscriptions.remove(subscription.id());
    events.append(subscription, Act.REMOVE, viewer.staff().id(), clock.instant());
    return subscription;
  }
}

package fr.vigie.ngsisubscription;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.webhook.PartnerCalls;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what somebody asks for, as far as it depends on who asks, when, and where the server is.
record SubscriptionCheck(PartnerCalls calls, Clock clock) {

  /// Throws {@link NgsiRefusal}. Looks up a name, which may take longer than a transaction.
  Asked read(Map<String, @Nullable Object> json) {
    var asked = SubscriptionReader.read(json);
    NgsiRefusal.unless(!asked.isExpired(clock.instant()), "expiresAt: an instant that is to come");
    try {
      calls.read(asked.delivered().uri().toString());
    } catch (InvalidInput e) {
      throw NgsiRefusal.bad("notification.endpoint.uri: " + e.rule());
    }
    return asked;
  }

  /// Of whose entities the viewer may have somebody told: where they set up the territory, and no
  /// others than `q` names. Throws {@link NgsiRefusal} when none is left.
  static Set<String> territories(Viewer viewer, Asked asked) {
    var scope = viewer.scope(Right.SET_UP);
    var all = scope.isEverywhere() ? Set.of(Subscription.EVERYWHERE) : scope.territories();
    var named =
        asked
            .territories()
            .map(some -> some.stream().filter(scope::holds).collect(Collectors.toSet()))
            .orElse(Set.copyOf(all));
    NgsiRefusal.unless(!named.isEmpty(), "q: a dataProvider whose entities you may tell of");
    return named;
  }

  /// Whether the viewer may look after it: in all of its territories they could have made it.
  static boolean mayHandle(Viewer viewer, Subscription subscription) {
    var scope = viewer.scope(Right.SET_UP);
    return subscription.territories().stream()
        .allMatch(each ->
            each.equals(Subscription.EVERYWHERE) ? scope.isEverywhere() : scope.holds(each));
  }
}

package fr.vigie.open311;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// An administrator lets a partner's key in no more, at once; what was filed with it stays. Said
/// again, it changes nothing.
final class RevokeApiKey {

  sealed interface Outcome {
    record Revoked(ApiKey apiKey) implements Outcome {}

    record ApiKeyNotFound(String apiKeyId) implements Outcome {}
  }

  private final ApiKeys keys;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RevokeApiKey(ApiKeys keys, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.keys = keys;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// To others, a key is as if there were none.
  Outcome revoke(Viewer viewer, String keyId) {
    return transactions.run(() ->
        keys.find(keyId)
            .filter(key -> viewer.may(Right.SET_UP, key.territory()))
            .<Outcome>map(key -> new Outcome.Revoked(revoke(viewer, key)))
            .orElseGet(() -> new Outcome.ApiKeyNotFound(keyId)));
  }

  private ApiKey revoke(Viewer viewer, ApiKey key) {
    if (!key.isActive()) {
      return key;
    }
    var now = clock.instant();
    var revoked = key.revoked(now);
    keys.put(revoked);
    events.append(List.of(ApiKeyEvents.changed(ids, key, "REVOKE", viewer.staff().id(), now)));
    return revoked;
  }
}

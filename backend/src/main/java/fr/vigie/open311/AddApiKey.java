package fr.vigie.open311;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Secret;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator lets the app of a partner file reports in a territory.
final class AddApiKey {

  record Request(String clientApiKeyId, String territory, String partner, int perMinute) {

    String fingerprint() {
      return Fingerprint.of(territory, partner, perMinute);
    }
  }

  sealed interface Outcome {
    /// The key lets in.
    ///
    /// @param key how it reads; null when it was told before
    record Added(ApiKey apiKey, @Nullable String key) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final ApiKeys keys;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AddApiKey(
      Territories territories,
      ApiKeys keys,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.keys = keys;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome add(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return transactions.runTwice(() -> addOnce(viewer, request));
  }

  private Outcome addOnce(Viewer viewer, Request request) {
    return keys.findByClientApiKeyId(request.clientApiKeyId())
        .map(before -> again(before, request))
        .orElseGet(() -> addAnew(viewer, request));
  }

  private static Outcome again(ApiKey before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Added(before, null)
        : new Outcome.ClientIdReused(request.clientApiKeyId());
  }

  private Outcome addAnew(Viewer viewer, Request request) {
    var now = clock.instant();
    var text = ApiKey.fresh();
    var key =
        new ApiKey(
            ids.next("key"),
            request.clientApiKeyId(),
            request.fingerprint(),
            request.territory(),
            request.partner(),
            Secret.hash(text),
            request.perMinute(),
            now,
            null);
    keys.add(key);
    events.append(List.of(ApiKeyEvents.changed(ids, key, "ADD", viewer.staff().id(), now)));
    return new Outcome.Added(key, text);
  }
}

package fr.vigie.webhook;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.webhook.Webhook.SecretVersion;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.Webhook.Topic;
import fr.vigie.webhook.WebhookEvents.Act;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An administrator lets a partner's server be told of what happens in a territory.
final class AddWebhook {

  static final int MOST_OF_TERRITORY = 100;

  record Request(
      String clientWebhookId, String territory, String partner, String url, Set<Topic> topics) {

    Request {
      topics = Set.copyOf(topics);
      InvalidInput.unless(!topics.isEmpty(), "topics", "at least one");
    }

    String fingerprint() {
      return Fingerprint.of(territory, partner, url, new TreeSet<>(topics));
    }
  }

  sealed interface Outcome {
    /// It is called from now on.
    ///
    /// @param secret how its secret reads; null when it was told before
    record Added(Webhook webhook, @Nullable String secret) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Webhooks webhooks;
  private final WebhookAddresses addresses;
  private final WebhookSecrets secrets;
  private final WebhookEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AddWebhook(
      Territories territories,
      Webhooks webhooks,
      WebhookAddresses addresses,
      WebhookSecrets secrets,
      WebhookEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.webhooks = webhooks;
    this.addresses = addresses;
    this.secrets = secrets;
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
    return before(request).orElseGet(() -> add(viewer, request, addresses.read(request.url())));
  }

  /// @param url whose name was looked up already, which may take longer than a transaction
  private Outcome add(Viewer viewer, Request request, URI url) {
    Supplier<Outcome> once = () -> before(request).orElseGet(() -> addAnew(viewer, request, url));
    return transactions.runTwice(once);
  }

  private Optional<Outcome> before(Request request) {
    return webhooks
        .findByClientWebhookId(request.clientWebhookId())
        .map(before -> again(before, request));
  }

  private static Outcome again(Webhook before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Added(before, null)
        : new Outcome.ClientIdReused(request.clientWebhookId());
  }

  private Outcome addAnew(Viewer viewer, Request request, URI url) {
    InvalidInput.unless(
        webhooks.of(request.territory()).size() < MOST_OF_TERRITORY,
        "territoryId",
        "at most " + MOST_OF_TERRITORY + " webhooks");
    var now = clock.instant();
    var webhook =
        new Webhook(
            ids.next("whk"),
            request.clientWebhookId(),
            request.fingerprint(),
            request.territory(),
            request.partner(),
            url,
            request.topics(),
            new SecretVersion(1, null),
            Status.ACTIVE,
            now,
            null);
    webhooks.add(webhook);
    events.append(webhook, Act.ADD, viewer.staff().id(), now);
    return new Outcome.Added(webhook, secrets.text(webhook));
  }
}

package fr.vigie.webhook;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.KeptDeliveries;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.webhook.Webhook.SecretVersion;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.Webhook.Topic;
import fr.vigie.webhook.WebhookEvents.Act;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// An administrator changes a webhook, gives it a new secret, tries it or takes it away. To others,
/// and once it was removed, a webhook is as if there were none.
final class WebhookActs {

  /// What a webhook is to be like.
  record Change(String webhookId, String partner, String url, Set<Topic> topics) {

    Change {
      topics = Set.copyOf(topics);
      InvalidInput.unless(!topics.isEmpty(), "topics", "at least one");
    }
  }

  sealed interface Outcome {
    record Done(Webhook webhook) implements Outcome {}

    /// It has another secret.
    ///
    /// @param secret how its new secret reads
    record Rotated(Webhook webhook, String secret) implements Outcome {}

    /// It is called soon.
    record Tried(Delivery delivery) implements Outcome {}

    record WebhookNotFound(String webhookId) implements Outcome {}

    /// It is called no more.
    record WebhookEnded(Webhook webhook) implements Outcome {}
  }

  private final Webhooks webhooks;
  private final WebhookHealths healths;
  private final WebhookAddresses addresses;
  private final WebhookSecrets secrets;
  private final KeptDeliveries kept;
  private final WebhookEvents events;
  private final Transactions transactions;
  private final Clock clock;

  WebhookActs(
      Webhooks webhooks,
      WebhookHealths healths,
      WebhookAddresses addresses,
      WebhookSecrets secrets,
      KeptDeliveries kept,
      WebhookEvents events,
      Transactions transactions,
      Clock clock) {
    this.webhooks = webhooks;
    this.healths = healths;
    this.addresses = addresses;
    this.secrets = secrets;
    this.kept = kept;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One that has ended is called again from then on.
  Outcome change(Viewer viewer, Change change) {
    if (find(viewer, change.webhookId()).isEmpty()) {
      return new Outcome.WebhookNotFound(change.webhookId());
    }
    // To look up a name may take longer than a transaction.
    var url = addresses.read(change.url());
    return on(
        viewer,
        change.webhookId(),
        webhook -> {
          healths.worked(webhook.id());
          var changed = webhook.changed(change.partner(), url, change.topics());
          return new Outcome.Done(put(viewer, changed, Act.CHANGE));
        });
  }

  /// @param keepsOlder whether calls are signed with the secret before as well, for a day
  Outcome rotateSecret(Viewer viewer, String webhookId, boolean keepsOlder) {
    return on(
        viewer,
        webhookId,
        webhook -> {
          var until = keepsOlder ? clock.instant().plus(SecretVersion.OVERLAP) : null;
          var rotated = put(viewer, webhook.with(webhook.secret().next(until)), Act.ROTATE_SECRET);
          return new Outcome.Rotated(rotated, secrets.text(rotated));
        });
  }

  Outcome remove(Viewer viewer, String webhookId) {
    return on(
        viewer,
        webhookId,
        webhook -> {
          var removed = webhook.ended(Status.REMOVED, clock.instant());
          healths.worked(webhook.id());
          return new Outcome.Done(put(viewer, removed, Act.REMOVE));
        });
  }

  /// Calls it soon, with an event that tells of nothing.
  Outcome test(Viewer viewer, String webhookId) {
    return on(
        viewer,
        webhookId,
        webhook -> {
          if (!webhook.isActive()) {
            return new Outcome.WebhookEnded(webhook);
          }
          var now = clock.instant();
          var event = events.append(webhook, Act.TEST, viewer.staff().id(), now);
          var told = WebhookAudience.told(webhook, event, WebhookAudience.TEST, now);
          kept.add(told, now);
          return new Outcome.Tried(kept.find(told.id()).orElseThrow());
        });
  }

  private Optional<Webhook> find(Viewer viewer, String webhookId) {
    return webhooks
        .find(webhookId)
        .filter(webhook -> !webhook.isRemoved() && viewer.may(Right.SET_UP, webhook.territory()));
  }

  private Outcome on(Viewer viewer, String webhookId, Function<Webhook, Outcome> act) {
    return transactions.run(() ->
        find(viewer, webhookId).map(act).orElseGet(() -> new Outcome.WebhookNotFound(webhookId)));
  }

  private Webhook put(Viewer viewer, Webhook webhook, Act act) {
    webhooks.put(webhook);
    events.append(webhook, act, viewer.staff().id(), clock.instant());
    return webhook;
  }
}

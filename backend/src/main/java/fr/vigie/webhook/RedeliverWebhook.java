package fr.vigie.webhook;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.KeptDeliveries;
import fr.vigie.shared.Transactions;
import fr.vigie.webhook.WebhookEvents.Act;
import java.time.Clock;
import java.util.Optional;

/// An administrator has a partner told once more of what it could not be told, with the same id.
final class RedeliverWebhook {

  sealed interface Outcome {
    record Again(Delivery delivery) implements Outcome {}

    /// There is none, or it is of another's webhook.
    record DeliveryNotFound(String deliveryId) implements Outcome {}

    /// It is still tried, or was taken over.
    record NotDead(Delivery delivery) implements Outcome {}

    /// The webhook is called no more.
    record WebhookEnded(Webhook webhook) implements Outcome {}
  }

  private record Found(Webhook webhook, Delivery delivery) {}

  private final Webhooks webhooks;
  private final KeptDeliveries kept;
  private final WebhookEvents events;
  private final Transactions transactions;
  private final Clock clock;

  RedeliverWebhook(
      Webhooks webhooks,
      KeptDeliveries kept,
      WebhookEvents events,
      Transactions transactions,
      Clock clock) {
    this.webhooks = webhooks;
    this.kept = kept;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome redeliver(Viewer viewer, String deliveryId) {
    return transactions.run(() ->
        find(viewer, deliveryId)
            .map(found -> again(viewer, found))
            .orElseGet(() -> new Outcome.DeliveryNotFound(deliveryId)));
  }

  private Optional<Found> find(Viewer viewer, String deliveryId) {
    return kept.find(deliveryId)
        .filter(delivery -> delivery.address().channel() == Channel.WEBHOOK)
        .flatMap(delivery ->
            webhooks
                .find(delivery.address().to())
                .filter(webhook -> !webhook.isRemoved())
                .filter(webhook -> viewer.may(Right.SET_UP, webhook.territory()))
                .map(webhook -> new Found(webhook, delivery)));
  }

  private Outcome again(Viewer viewer, Found found) {
    var webhook = found.webhook();
    if (!webhook.isActive()) {
      return new Outcome.WebhookEnded(webhook);
    }
    var id = found.delivery().id();
    var now = clock.instant();
    if (!kept.tryAgain(id, now, now.plus(WebhookAudience.KEPT))) {
      return new Outcome.NotDead(found.delivery());
    }
    events.append(webhook, Act.REDELIVER, viewer.staff().id(), now);
    return new Outcome.Again(kept.find(id).orElseThrow());
  }
}

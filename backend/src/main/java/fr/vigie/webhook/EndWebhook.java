package fr.vigie.webhook;

import fr.vigie.shared.Transactions;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.WebhookEvents.Act;
import java.time.Clock;

/// A webhook ends by itself: its server said that it is no more, or answered nothing good for days.
/// An administrator may set it anew.
final class EndWebhook {

  private final Webhooks webhooks;
  private final WebhookEvents events;
  private final Transactions transactions;
  private final Clock clock;

  EndWebhook(Webhooks webhooks, WebhookEvents events, Transactions transactions, Clock clock) {
    this.webhooks = webhooks;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  void gone(Webhook called) {
    end(called, Status.GONE, Act.GO);
  }

  void failed(Webhook called) {
    end(called, Status.FAILED, Act.FAIL);
  }

  /// Whether what a call came to still says something: not once it was given another address.
  private static boolean isAsCalled(Webhook webhook, Webhook called) {
    return webhook.isActive() && webhook.url().equals(called.url());
  }

  private void end(Webhook called, Status how, Act act) {
    transactions.run(() -> {
      var webhook = webhooks.find(called.id()).orElseThrow();
      if (isAsCalled(webhook, called)) {
        var now = clock.instant();
        webhooks.put(webhook.ended(how, now));
        events.append(webhook, act, null, now);
      }
      return webhook;
    });
  }
}

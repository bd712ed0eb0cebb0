package fr.vigie.webhook;

import fr.vigie.outbox.Delivery;
import fr.vigie.webhook.PartnerCalls.Came;
import java.time.Clock;
import java.util.LinkedHashMap;

/// Calls a partner once, signed as Standard Webhooks has it, and says what came of it.
final class WebhookAttempt {

  private final WebhookBody body;
  private final WebhookSecrets secrets;
  private final PartnerCalls calls;
  private final Clock clock;

  WebhookAttempt(WebhookBody body, WebhookSecrets secrets, PartnerCalls calls, Clock clock) {
    this.body = body;
    this.secrets = secrets;
    this.calls = calls;
    this.clock = clock;
  }

  Came call(Webhook webhook, Delivery delivery) throws InterruptedException {
    var now = clock.instant();
    var bytes = body.of(delivery);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", delivery.notification());
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", secrets.sign(webhook, delivery.notification(), now, bytes));
    return calls.post(webhook.url(), headers, bytes);
  }
}

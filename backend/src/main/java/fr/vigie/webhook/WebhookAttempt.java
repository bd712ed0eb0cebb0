package fr.vigie.webhook;

import fr.vigie.outbox.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Calls a partner once, signed as Standard Webhooks has it, and says what came of it.
final class WebhookAttempt {

  private static final int GONE = 410;

  private final WebhookBody body;
  private final WebhookSecrets secrets;
  private final WebhookCall call;
  private final Clock clock;

  WebhookAttempt(WebhookBody body, WebhookSecrets secrets, WebhookCall call, Clock clock) {
    this.body = body;
    this.secrets = secrets;
    this.call = call;
    this.clock = clock;
  }

  /// What came of it.
  sealed interface Came {
    /// It was taken over.
    record Well(String code, @Nullable String detail) implements Came {}

    /// There is nobody there any more.
    record Gone(String code) implements Came {}

    /// It was not.
    ///
    /// @param pause how long the server asks to be left alone; null when it does not
    /// @param isFinal whether it must not be tried again by itself
    record Badly(String code, @Nullable String detail, @Nullable Duration pause, boolean isFinal)
        implements Came {}
  }

  Came call(Webhook webhook, Delivery delivery) throws InterruptedException {
    var now = clock.instant();
    var bytes = body.of(delivery);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", delivery.notification());
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", secrets.sign(webhook, delivery.notification(), now, bytes));
    try {
      return came(call.post(webhook.url(), headers, bytes));
    } catch (WebhookCall.Failed e) {
      return new Came.Badly(e.code(), null, null, e.code().equals("PRIVATE_ADDRESS"));
    }
  }

  private static Came came(WebhookReply reply) {
    var code = "HTTP_" + reply.status();
    var detail = reply.contentType().orElse(null);
    if (reply.isGood()) {
      return new Came.Well(code, detail);
    }
    return reply.status() == GONE
        ? new Came.Gone(code)
        : new Came.Badly(code, detail, reply.retryAfter().orElse(null), false);
  }
}

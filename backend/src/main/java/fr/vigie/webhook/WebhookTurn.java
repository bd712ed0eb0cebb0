package fr.vigie.webhook;

import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Delivery;
import fr.vigie.webhook.PartnerCalls.Came;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Calls one partner with what it is to be told, until that is done, a call fails, or others of the
/// batch would have to wait.
final class WebhookTurn {

  /// No call begins later than this after the first.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Webhooks webhooks;
  private final WebhookHealths healths;
  private final WebhookAttempt attempt;
  private final EndWebhook end;
  private final Clock clock;

  WebhookTurn(
      Webhooks webhooks,
      WebhookHealths healths,
      WebhookAttempt attempt,
      EndWebhook end,
      Clock clock) {
    this.webhooks = webhooks;
    this.healths = healths;
    this.attempt = attempt;
    this.end = end;
    this.clock = clock;
  }

  /// @param answers where what came of each is put, by its id
  void call(String id, List<Delivery> deliveries, Map<String, Answer> answers)
      throws InterruptedException {
    var began = System.nanoTime();
    for (var delivery : deliveries) {
      var webhook = webhooks.find(id).filter(Webhook::isActive);
      answers.put(
          delivery.id(),
          webhook.isEmpty()
              ? new Answer.Refused("ENDED", null)
              : callInTime(webhook.get(), delivery, began));
    }
  }

  private Answer callInTime(Webhook webhook, Delivery delivery, long began)
      throws InterruptedException {
    var now = clock.instant();
    var health = healths.of(webhook.id());
    if (health.isPaused(now)) {
      var left = Duration.between(now, health.pausedUntil());
      return new Answer.Later("PAUSED", null, left, false);
    }
    return System.nanoTime() - began > LONGEST.toNanos()
        ? new Answer.Later("PUT_OFF", null, Duration.ofSeconds(1), false)
        : call(webhook, health, delivery);
  }

  private Answer call(Webhook webhook, WebhookHealth health, Delivery delivery)
      throws InterruptedException {
    var id = webhook.id();
    return switch (attempt.call(webhook, delivery)) {
      case Came.Well(var code, var detail) -> {
        if (health.failures() > 0) {
          healths.worked(id);
        }
        yield new Answer.Accepted(code, detail);
      }
      case Came.Gone(var code) -> {
        end.gone(webhook);
        yield new Answer.Refused(code, null);
      }
      case Came.Badly(var code, var detail, var asked, var isFinal) -> {
        // Who asks for no pause at all is spared all the same.
        var pause = asked == null || asked.isZero() ? health.nextPause() : asked;
        var now = clock.instant();
        if (healths.failed(id, now, pause).isHopeless(now)) {
          end.failed(webhook);
        }
        yield isFinal
            ? new Answer.Refused(code, detail)
            : new Answer.Later(code, detail, pause, false);
      }
    };
  }
}

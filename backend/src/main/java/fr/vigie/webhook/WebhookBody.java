package fr.vigie.webhook;

import fr.vigie.http.JsonBytes;
import fr.vigie.outbox.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a partner is sent: what happened, and how what it happened to is when it is sent.
final class WebhookBody {

  private final WebhookObjects objects;

  WebhookBody(WebhookObjects objects) {
    this.objects = objects;
  }

  /// JSON, as `docs/webhooks.md` describes it.
  byte[] of(Delivery delivery) {
    var message = delivery.message();
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("eventId", delivery.event());
    data.put("territoryId", message.territory());
    data.put("act", message.facts().get("act"));
    data.putAll(object(message.kind(), message.subject()));
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("type", type(message.kind()));
    body.put("timestamp", Objects.requireNonNull(message.facts().get("at")));
    body.put("data", data);
    return JsonBytes.write(body);
  }

  static String type(String kind) {
    return switch (kind) {
      case "ReportFiled" -> "report.filed";
      case "ReportChanged" -> "report.changed";
      case "WorkOrderChanged" -> "workOrder.changed";
      case "AlarmRaised" -> "alarm.raised";
      case "AlarmChanged" -> "alarm.changed";
      case WebhookAudience.TEST -> "webhook.test";
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private Map<String, Object> object(String kind, String subject) {
    return Webhook.Topic.of(kind)
        .map(topic -> Map.<String, Object>of(topic.object(), objects.of(topic, subject)))
        .orElseGet(() -> Map.of("webhook", Map.of("id", subject)));
  }
}

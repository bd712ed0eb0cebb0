package fr.vigie.ngsisubscription;

import fr.vigie.ngsisubscription.Subscription.Ended;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A subscription as those who look after it read it: as it was asked for, and how it goes.
final class SubscriptionJson {

  private static final Set<String> OWN =
      Set.of("id", "type", "@context", "isActive", "notification");

  private SubscriptionJson() {}

  static Map<String, @Nullable Object> of(Subscription subscription, Instant now) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", subscription.id());
    json.put("type", "Subscription");
    subscription
        .json()
        .forEach((name, value) -> {
          if (!OWN.contains(name)) {
            json.put(name, value);
          }
        });
    json.put("isActive", subscription.isTold(now));
    json.put("status", status(subscription, now));
    json.put("createdAt", subscription.createdAt());
    json.put("notification", notification(subscription));
    return json;
  }

  private static String status(Subscription subscription, Instant now) {
    if (subscription.asked().isExpired(now)) {
      return "expired";
    }
    return subscription.isTold(now) ? "active" : "paused";
  }

  private static Map<String, @Nullable Object> notification(Subscription subscription) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    if (subscription.json().get("notification") instanceof Map<?, ?> asked) {
      asked.forEach((name, value) -> json.put(String.valueOf(name), value));
    }
    var progress = subscription.progress();
    json.put("status", isFailed(subscription) ? "failed" : "ok");
    json.put("timesSent", progress.timesSent());
    json.put("timesFailed", progress.failures());
    put(json, "lastNotification", progress.lastAt());
    put(json, "lastSuccess", progress.lastSuccess());
    put(json, "lastFailure", progress.lastFailure());
    return json;
  }

  private static boolean isFailed(Subscription subscription) {
    return subscription.ended() != Ended.NOT || subscription.progress().failures() > 0;
  }

  private static void put(Map<String, @Nullable Object> json, String name, @Nullable Instant at) {
    if (at != null) {
      json.put(name, at);
    }
  }
}

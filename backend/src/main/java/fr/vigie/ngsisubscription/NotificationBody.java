package fr.vigie.ngsisubscription;

import fr.vigie.entity.Entity;
import fr.vigie.http.JsonBytes;
import fr.vigie.ngsild.EntityJson;
import fr.vigie.ngsild.NgsiRoute;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a subscriber is sent (ETSI GS CIM 009, 5.3.1 and 6.3.9).
record NotificationBody(Ids ids) {

  byte[] of(Subscription subscription, List<Entity> entities, Instant now) {
    var delivered = subscription.asked().delivered();
    var json = delivered.json();
    var body = new LinkedHashMap<String, Object>();
    body.put("id", "urn:ngsi-ld:Notification:" + ids.next("ntf"));
    body.put("type", "Notification");
    body.put("subscriptionId", subscription.id());
    body.put("notifiedAt", now);
    var told = new ArrayList<Object>();
    for (var entity : entities) {
      told.add(delivered.isLinked() ? json.linked(entity) : json.plain(entity));
    }
    body.put("data", told);
    if (delivered.isLinked()) {
      body.put("@context", EntityJson.CORE);
    }
    return JsonBytes.write(body);
  }

  Map<String, String> headers(Subscription subscription) {
    if (subscription.asked().delivered().isLinked()) {
      return Map.of("Content-Type", "application/ld+json");
    }
    return Map.of(
        "Content-Type", "application/json", "Link", NgsiRoute.link(subscription.context()));
  }
}

package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// Ways to ask for the webhooks of partners.
final class RightsOfWebhooks {

  private RightsOfWebhooks() {}

  static List<RightsProbe> probes() {
    return List.of(
        value(
            "Query.webhooks",
            "webhooks(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              failing(t.world());
              return Map.of("territory", t.territory());
            }),
        value(
                "Query.webhookDeliveries",
                "webhookDeliveries(webhookId: $webhook)",
                "$webhook: ID!",
                t -> Map.of("webhook", t.id("whk", () -> failing(t.world()))))
            .counting("\"node\""),
        act("Mutation.addWebhook", _ -> added()),
        act("Mutation.changeWebhook", t -> changed(t.id("whk", () -> add(t.world())))),
        act("Mutation.rotateWebhookSecret", RightsOfWebhooks::one),
        act("Mutation.removeWebhook", RightsOfWebhooks::one),
        act("Mutation.testWebhook", RightsOfWebhooks::one),
        act(
            "Mutation.redeliverWebhook",
            t -> Map.of("deliveryId", t.id("evt", () -> dead(t.world(), add(t.world()))))),
        act("Mutation.redeliverWebhook", t -> Map.of("deliveryId", tried(t.world())))
            .only(RightsProbe.Compared.CONTENT),
        act(
                "Mutation.testWebhook",
                t -> Map.of("webhookId", t.world().lasting("gone webhook", () -> gone(t.world()))))
            .only(RightsProbe.Compared.CONTENT));
  }

  private static Map<String, ?> one(RightsTarget target) {
    return Map.of("webhookId", target.id("whk", () -> add(target.world())));
  }

  private static Map<String, Object> added() {
    var input = changed("");
    input.remove("webhookId");
    input.put("clientWebhookId", UUID.randomUUID().toString());
    input.put("territoryId", RightsWorld.BELLEVILLE);
    return input;
  }

  private static Map<String, Object> changed(String webhook) {
    var input = new HashMap<String, Object>();
    input.put("webhookId", webhook);
    input.put("partner", "essai");
    // Nobody listens there.
    input.put("url", "http://127.0.0.1:9/hook");
    input.put("topics", List.of("ALARMS"));
    return input;
  }

  private static String add(RightsWorld world) {
    return world.done("anne", "addWebhook", added(), "webhook { id }");
  }

  /// One whose server said that it is no more.
  private static String gone(RightsWorld world) {
    var webhook = add(world);
    world
        .database()
        .getCollection("webhooks")
        .updateOne(Filters.eq(webhook), Updates.set("status", "GONE"));
    return webhook;
  }

  /// What waits to be told.
  private static String tried(RightsWorld world) {
    return world.done("anne", "testWebhook", Map.of("webhookId", add(world)), "delivery { id }");
  }

  /// One that fails, and has something that it could not be told.
  private static String failing(RightsWorld world) {
    return world.lasting(
        "failing webhook",
        () -> {
          var webhook = add(world);
          dead(world, webhook);
          world
              .database()
              .getCollection("webhookHealth")
              // It may have failed in earnest by now.
              .replaceOne(
                  Filters.eq("_id", webhook),
                  new Document("failures", 1)
                      .append("failingSince", new Date())
                      .append("pausedUntil", new Date()),
                  new ReplaceOptions().upsert(true));
          return webhook;
        });
  }

  /// What a webhook could not be told.
  private static String dead(RightsWorld world, String webhook) {
    var delivery =
        world.done("anne", "testWebhook", Map.of("webhookId", webhook), "delivery { id }");
    var attempt =
        new Document("at", new Date()).append("code", "HTTP_500").append("detail", "text/html");
    world
        .database()
        .getCollection("deliveries")
        .updateOne(
            Filters.eq("_id", delivery),
            Updates.combine(
                Updates.set("state", "FAILED"),
                Updates.unset("due"),
                // Whoever is calling just now is to change nothing of it.
                Updates.unset("claim"),
                Updates.set("history", List.of(attempt))));
    return delivery;
  }
}

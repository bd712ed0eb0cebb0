package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// A way to ask for each root field about apps that are notified, and about how that went.
final class RightsDevices {

  private static final List<String> SIGNED_IN =
      List.of(
          "zoe", "camille", "sami", "remi", "nadia", "anne", "rita", "marc", "lea", "paul", "omar");
  private static final String EVENT = "evt_0RIGHTS0000000000000000000";

  private RightsDevices() {}

  static List<RightsProbe> all() {
    return List.of(
        act("Mutation.registerPushTarget", _ -> app()),
        value(
            "Query.myPushTargets",
            "myPushTargets",
            "",
            t -> {
              t.world().lasting("apps", () -> registered(t.world()));
              return Map.of();
            }),
        act("Mutation.testPush", t -> test(camilles(t))),
        act("Mutation.removePushTarget", t -> Map.of("pushTargetId", camilles(t))),
        act("Mutation.testPush", t -> test("short", camilles(t)))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.testPush", t -> test(t.world().lasting("quiet app", () -> quiet(t.world()))))
            .only(RightsProbe.Compared.CONTENT),
        value(
            "Query.deliveryFigures",
            "deliveryFigures(territoryId: $territory, from: $from, to: $to)",
            "$territory: ID!, $from: DateTime!, $to: DateTime!",
            t -> {
              t.report();
              t.world().lasting("told", () -> told(t));
              var now = Instant.now();
              return Map.of(
                  "territory",
                  t.territory(),
                  "from",
                  now.minusSeconds(3_600).toString(),
                  "to",
                  now.plusSeconds(3_600).toString());
            }),
        value(
            "Query.deliveriesOf",
            "deliveriesOf(subjectId: $subject, first: 10)",
            "$subject: ID!",
            t -> {
              var report = t.report();
              t.world().lasting("told", () -> told(t));
              return Map.of("subject", report);
            }));
  }

  private static Map<String, ?> app() {
    return Map.of(
        "installationId",
        UUID.randomUUID().toString(),
        "kind",
        "FCM_TOKEN",
        "value",
        UUID.randomUUID() + ":APA91b" + "x".repeat(100),
        "platform",
        "ANDROID",
        "appVersion",
        "1.0.0",
        "language",
        "fr");
  }

  private static String registered(RightsWorld world) {
    SIGNED_IN.forEach(
        person -> world.done(person, "registerPushTarget", app(), "pushTarget { id }"));
    return "registered";
  }

  private static String camilles(RightsTarget t) {
    return t.id(
        "psh",
        () ->
            t.world()
                .lasting(
                    "app of camille",
                    () ->
                        t.world()
                            .done("camille", "registerPushTarget", app(), "pushTarget { id }")));
  }

  /// One of camille's that was not seen for long.
  private static String quiet(RightsWorld world) {
    var app = world.done("camille", "registerPushTarget", app(), "pushTarget { id }");
    var longAgo = Date.from(Instant.now().minus(Duration.ofDays(61)));
    world
        .database()
        .getCollection("pushTargets")
        .updateOne(Filters.eq(app), Updates.set("seenAt", longAgo));
    return app;
  }

  private static Map<String, ?> test(String pushTarget) {
    return test(UUID.randomUUID().toString(), pushTarget);
  }

  private static Map<String, ?> test(String name, String pushTarget) {
    return Map.of("pushTargetId", pushTarget, "clientTestId", name);
  }

  /// One was sent, one failed and one waits.
  private static String told(RightsTarget t) {
    var report = t.world().lasting("report", () -> RightsPhotos.filed(t.world()));
    var deliveries = t.world().database().getCollection("deliveries");
    deliveries.insertOne(delivery(report, "psh_1", "SENT", "OK"));
    deliveries.insertOne(delivery(report, "psh_2", "FAILED", "UNREGISTERED"));
    deliveries.insertOne(delivery(report, "psh_3", "WAITING", "HTTP_500"));
    return report;
  }

  private static Document delivery(String report, String to, String state, String code) {
    var now = Date.from(Instant.now());
    var stored = new HashMap<String, Object>();
    stored.put("_id", EVENT + " PUSH " + to);
    stored.put("event", EVENT);
    stored.put("kind", "REPORT_RECEIVED");
    stored.put("territory", RightsWorld.BELLEVILLE);
    stored.put("subject", report);
    stored.put("channel", "PUSH");
    stored.put("to", to);
    stored.put("recipient", "psn_rights");
    stored.put("happenedAt", now);
    stored.put("madeAt", now);
    stored.put("state", state);
    stored.put("history", List.of(new Document("at", now).append("code", code)));
    if (!state.equals("WAITING")) {
      stored.put("endedAt", now);
    }
    return new Document(stored);
  }
}

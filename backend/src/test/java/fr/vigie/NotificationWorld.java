package fr.vigie;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do that others are told of, and what they find in their own list, through the public
/// API.
final class NotificationWorld {

  static final Duration SOON = Duration.ofSeconds(20);

  private final CaseWorld world;

  NotificationWorld(CaseWorld world) {
    this.world = world;
  }

  CaseWorld world() {
    return world;
  }

  MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(world.backend().database());
  }

  /// Until all that happened was told.
  void settled() {
    var events = database().getCollection("events");
    Eventually.within(SOON, () -> events.countDocuments(exists("tellAt")) == 0);
  }

  /// What somebody was told of something, the first first.
  List<String> told(@Nullable String person, @Nullable String secret, String subject) {
    settled();
    var query =
        "query($secret: String) { notifications(first: 100, followSecret: $secret) { edges { node"
            + " { kind subjectId } } } }";
    var variables = new HashMap<String, Object>();
    variables.put("secret", secret);
    var answer = world.asks(person, query, variables);
    return answer.<Map<String, String>>getList("data.notifications.edges.node").reversed().stream()
        .filter(node -> node.get("subjectId").equals(subject))
        .map(node -> node.get("kind"))
        .toList();
  }

  List<String> told(String person, String subject) {
    return told(person, null, subject);
  }

  /// Another agent of Belleville; their id.
  String grants(String subject, String name) {
    var granted =
        Map.of(
            "issuer",
            "vigie-demo",
            "subject",
            subject,
            "name",
            name,
            "role",
            "AGENT",
            "territoryId",
            CaseWorld.BELLEVILLE);
    return world.act("marc", "grantRole", granted, "person { id }").getString("person.id");
  }

  void follows(@Nullable String person, String report) {
    var input = Map.of("reportId", report, "clientFollowId", UUID.randomUUID().toString());
    world.act(person, "followReport", input, "follow { id }");
  }

  /// Tells the public of Belleville something for an hour; its id.
  String publishes(String person, String title, String text) {
    return publishes(person, title, text, Duration.ofHours(1));
  }

  String publishes(String person, String title, String text, Duration valid) {
    var input = news(title, text, world.clock().instant().plus(valid));
    return world.act(person, "publishNews", input, "news { id }").getString("news.id");
  }

  static Map<String, Object> news(String title, String text, Instant until) {
    return new HashMap<>(
        Map.of(
            "clientNewsId",
            UUID.randomUUID().toString(),
            "territoryId",
            CaseWorld.BELLEVILLE,
            "texts",
            List.of(Map.of("language", "FR", "title", title, "text", text)),
            "validUntil",
            until.truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  void qualifies(String report) {
    world.done("nadia", "qualifyReport", Map.of("reportId", report));
  }

  void answers(String report, String text) {
    world.done("nadia", "answerReport", message(report, "text", text));
  }

  void asksReporter(String report, String question) {
    world.done("nadia", "askReporter", message(report, "question", question));
  }

  private static Map<String, Object> message(String report, String field, String text) {
    return Map.of("reportId", report, "clientMessageId", UUID.randomUUID().toString(), field, text);
  }

  void assigns(String workOrder, String agent) {
    world.act(
        "nadia",
        "assignWorkOrder",
        Map.of("workOrderId", workOrder, "agentId", agent),
        "workOrder { id }");
  }
}

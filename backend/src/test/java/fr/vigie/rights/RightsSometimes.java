package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.rights.RightsProbe.Compared;
import io.restassured.path.json.JsonPath;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/// What is told of some objects only, so that it is seen once: work of a team that one of them
/// took, acts at stops, what somebody was notified of, clusters of the map, what a check found.
final class RightsSometimes {

  private RightsSometimes() {}

  static List<RightsProbe> all() {
    return Stream.of(
            object("Query.workOrder", "workOrder(id: $id)", "$id: ID!", t -> of(t, ofTeam(t))),
            object("Query.workOrder", "workOrder(id: $id)", "$id: ID!", t -> of(t, merged(t))),
            value(
                "Query.categoryChecklist",
                "categoryChecklist(territoryId: $territory, categoryCode: \"pothole\")",
                "$territory: ID!",
                RightsSometimes::withChoices),
            act("Mutation.startWorkOrder", t -> Map.of("workOrderId", taken(t.world()))),
            value(
                "Mutation.pushFieldEvents",
                "pushFieldEvents(rows: $rows)",
                "$rows: [FieldEventPushRow!]!",
                _ -> Map.of("rows", List.of(Map.of("newDocumentState", atStop())))),
            value("Query.notifications", "notifications(first: 5)", "", t -> notified(t.world())),
            value(
                "Query.notificationPreferences",
                "notificationPreferences",
                "",
                t -> notified(t.world())),
            act("Mutation.settleKeptWork", t -> settling(t.world())),
            value(
                "Query.map",
                "map(zoom: 6, filter: {layers: [ASSETS]},"
                    + " box: {south: 41, west: -5, north: 51.5, east: 10})",
                "",
                _ -> Map.of()),
            act("Mutation.rebuildReadModel", _ -> Map.of("name", "none")),
            value("Query.readModels", "readModels", "", t -> checked(t.world())))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  /// A check has found something, and another and a rebuild are asked for, of a model that no
  /// backend keeps any more: else the rebuild may be done before anybody looks.
  private static Map<String, ?> checked(RightsWorld world) {
    var now = new Date();
    world
        .database()
        .getCollection("readModels")
        .updateOne(
            Filters.eq("_id", "retired"),
            Updates.combine(
                Updates.set("version", 1),
                Updates.set("place", "@0"),
                Updates.set("upTo", now),
                Updates.set("rebuiltAt", now),
                Updates.set("rebuildAskedAt", now),
                Updates.set("checkAskedAt", now),
                Updates.set("checkedAt", now),
                Updates.set("drift", List.of("rep_1 is not counted"))),
            new UpdateOptions().upsert(true));
    return Map.of();
  }

  private static Map<String, ?> of(RightsTarget target, String workOrder) {
    return Map.of("id", target.id("wo", () -> workOrder));
  }

  private static String ofTeam(RightsTarget target) {
    return target.world().lasting("a team's", () -> taken(target.world()));
  }

  private static String merged(RightsTarget target) {
    var world = target.world();
    return world.lasting("merged work", () -> new RightsWork(world).merged());
  }

  private static Map<String, ?> withChoices(RightsTarget target) {
    var world = target.world();
    var choices = List.of(Map.of("code", "dry", "label", Map.of("fr", "Sec")));
    var item =
        Map.of(
            "code", "ground", "label", Map.of("fr", "Sol"), "kind", "CHOICE", "choices", choices);
    world.lasting(
        "choices",
        () ->
            world.done(
                "marc",
                "adaptCategory",
                Map.of(
                    "territoryId",
                    RightsWorld.BELLEVILLE,
                    "categoryCode",
                    "pothole",
                    "checklist",
                    List.of(item)),
                "category { id: code }"));
    return Map.of("territory", target.territory());
  }

  /// Work of sami's and remi's.
  private static String given(RightsWorld world) {
    var team =
        world.lasting(
            "two in a team",
            () ->
                world.done(
                    "anne",
                    "setTeam",
                    Map.of(
                        "territoryId",
                        RightsWorld.BELLEVILLE,
                        "name",
                        "à deux",
                        "memberIds",
                        List.of(RightsWorld.id("sami"), RightsWorld.id("remi"))),
                    "team { id }"));
    return new RightsWork(world)
        .acts(
            "nadia",
            "assignWorkOrder",
            world.planned(null),
            Map.of("teamId", team, "plannedFor", "2026-11-26"));
  }

  private static String taken(RightsWorld world) {
    return new RightsWork(world).acts("sami", "startWorkOrder", given(world), Map.of());
  }

  private static Map<String, Object> atStop() {
    var event = new HashMap<String, Object>();
    event.put("id", UUID.randomUUID().toString());
    event.put("deviceId", UUID.randomUUID().toString());
    event.put("deviceSeq", 1);
    event.put("roundId", "rnd_none");
    event.put("stopId", "stop_none");
    event.put("location", Map.of("latitude", 49.17, "longitude", 5.38));
    event.put("act", "STOP_BLOCKED");
    event.put("at", "2026-11-29T08:00:00Z");
    event.put("note", "barré");
    return event;
  }

  private static Map<String, ?> settling(RightsWorld world) {
    var event = atStop();
    event.put("note", "barré " + UUID.randomUUID());
    world.asks(
        "sami",
        "mutation($rows: [FieldEventPushRow!]!) { pushFieldEvents(rows: $rows) { id } }",
        Map.of("rows", List.of(Map.of("newDocumentState", event))));
    var answer =
        world.asks("nadia", "{ keptWork(first: 100) { edges { node { id note } } } }", Map.of());
    var row = "data.keptWork.edges.node.find { it.note == '" + event.get("note") + "' }.id";
    return Map.of("keptWorkId", JsonPath.from(answer).getString(row), "note", "vu avec Sami");
  }

  private static void told(RightsWorld world, String id, String kind, String subject) {
    world
        .database()
        .getCollection("notifications")
        .insertOne(
            new Document("_id", id + " " + RightsWorld.id("sami"))
                .append("notification", id)
                .append("recipient", RightsWorld.id("sami"))
                .append("kind", kind)
                .append("territory", RightsWorld.BELLEVILLE)
                .append("subject", subject)
                .append("facts", new Document())
                .append("at", new Date())
                .append("readAt", new Date()));
  }

  /// Sami, of a report and of news; and how he is reached.
  private static Map<String, ?> notified(RightsWorld world) {
    world.lasting(
        "notified",
        () -> {
          var report = world.filed();
          told(world, "ntf_0000000000", "REPORT_RESOLVED", report);
          told(world, "ntf_ZZZZZZZZZZ", "NEWS", RightsOfNews.lasting(world));
          world
              .database()
              .getCollection("notificationPreferences")
              .updateOne(
                  Filters.eq(RightsWorld.id("sami")),
                  Updates.combine(
                      Updates.set("email", "sami@exemple.fr"), Updates.set("language", "fr")),
                  new UpdateOptions().upsert(true));
          return report;
        });
    return Map.of();
  }
}

package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ways to ask for what agents' devices keep and hand over.
final class RightsOffline {

  private static final String PUSH =
      "mutation($rows: [FieldEventPushRow!]!) { pushFieldEvents(rows: $rows) { id } }";

  private RightsOffline() {}

  static List<RightsProbe> all() {
    return List.of(
        value("Query.pullWorkOrders", "pullWorkOrders(limit: 15)", "", RightsOffline::refused),
        value("Query.pullFieldEvents", "pullFieldEvents(limit: 20)", "", RightsOffline::settled),
        value("Query.offlineBundle", "offlineBundle", "", RightsOffline::refused),
        value("Query.offlineAssets", "offlineAssets(first: 40)", "", RightsOffline::refused),
        value("Query.offlineAssetsVersion", "offlineAssetsVersion", "", RightsOffline::refused),
        object(
            "Query.keptWork",
            "keptWork(territoryId: $territory, first: 15)",
            "$territory: ID!",
            t -> {
              t.id("kpt", () -> t.world().lasting("kept", () -> kept(t.world(), t.held())));
              return Map.of("territory", t.territory());
            }),
        value(
            "Mutation.pushFieldEvents",
            "pushFieldEvents(rows: $rows)",
            "$rows: [FieldEventPushRow!]!",
            t -> Map.of("rows", rows(event(t.held())))),
        act(
            "Mutation.settleKeptWork",
            t ->
                Map.of(
                    "keptWorkId",
                    t.id("kpt", () -> kept(t.world(), t.held())),
                    "note",
                    "vu avec Sami")),
        act("Mutation.renewFeeds", _ -> Map.of("reason", "essai")),
        act("Mutation.rebuildReadModel", _ -> Map.of("name", "map")),
        act("Mutation.checkReadModel", _ -> Map.of("name", "map")),
        value("Query.readModels", "readModels", "", _ -> Map.of()));
  }

  /// All other work is on nobody's device, so that what is seen is Belleville's, and little.
  private static Map<String, ?> refused(RightsTarget t) {
    var world = t.world();
    world.lasting(
        "other work is nobody's",
        () -> {
          world
              .database()
              .getCollection("workOrders")
              .updateMany(
                  Filters.ne("_id", t.held()),
                  Updates.combine(
                      Updates.set("agent", null),
                      Updates.set("contractor", null),
                      Updates.set("receivers", List.of())));
          return "done";
        });
    world.lasting("refused", () -> kept(world, t.held()));
    return Map.of();
  }

  private static Map<String, ?> settled(RightsTarget t) {
    var world = t.world();
    world.lasting(
        "settled",
        () -> {
          noted(world, t.held());
          var input = Map.of("keptWorkId", kept(world, t.held()), "note", "vu avec Sami");
          return world.done("nadia", "settleKeptWork", input, "keptWork { id }");
        });
    return Map.of();
  }

  /// What sami noted, and then noted as if he had not known of it.
  private static void noted(RightsWorld world, String workOrder) {
    var first = event(workOrder);
    first.put("act", "RECORD");
    first.put("changes", List.of(Map.of("field", "ESTIMATED_MINUTES", "value", "30")));
    var second = event(workOrder);
    second.put("act", "RECORD");
    second.put(
        "changes", List.of(Map.of("field", "ESTIMATED_MINUTES", "assumed", "10", "value", "20")));
    world.asks("sami", PUSH, Map.of("rows", rows(first)));
    world.asks("sami", PUSH, Map.of("rows", rows(second)));
  }

  /// What sami did and what was not applied.
  private static String kept(RightsWorld world, String workOrder) {
    var event = event(workOrder);
    world.asks("sami", PUSH, Map.of("rows", rows(event)));
    var answer =
        world.asks("nadia", "{ keptWork(first: 100) { edges { node { id note } } } }", Map.of());
    var row = "data.keptWork.edges.node.find { it.note == '" + event.get("note") + "' }.id";
    return JsonPath.from(answer).getString(row);
  }

  private static List<Map<String, ?>> rows(Map<String, Object> event) {
    return List.of(Map.of("newDocumentState", event));
  }

  private static Map<String, Object> event(String workOrder) {
    var event = new HashMap<String, Object>();
    event.put("id", UUID.randomUUID().toString());
    event.put("deviceId", UUID.randomUUID().toString());
    event.put("deviceSeq", 1);
    event.put("workOrderId", workOrder);
    event.put("act", "COMPLETE");
    event.put("at", "2026-11-29T08:00:00Z");
    event.put("note", "fini " + UUID.randomUUID());
    event.put("photoIds", List.of("pho_1"));
    event.put("until", "2026-11-30T08:00:00Z");
    event.put("work", notes());
    return event;
  }

  private static Map<String, ?> notes() {
    var attribute = Map.of("name", "lampModel", "value", "LED 40");
    return Map.of(
        "answers",
        List.of(Map.of("taskId", "off", "value", "true")),
        "times",
        List.of(Map.of("clientTimeId", "time-000001", "minutes", 20)),
        "parts",
        List.of(
            Map.of(
                "clientUseId", "use-000001", "partId", "prt_1", "depot", "atelier", "quantity", 1)),
        "cause",
        "WEAR",
        "externalCents",
        1_000,
        "beforePhotoIds",
        List.of("before-0001"),
        "afterPhotoIds",
        List.of("after-00001"),
        "assetChanges",
        List.of(
            Map.of(
                "assetId",
                "ast_1",
                "installedOn",
                "2026-11-25",
                "attributes",
                List.of(attribute))));
  }
}

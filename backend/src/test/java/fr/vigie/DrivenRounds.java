package fr.vigie;

import static fr.vigie.CrewWorld.SAMI;
import static fr.vigie.CrewWorld.cases;
import static fr.vigie.CrewWorld.database;
import static fr.vigie.CrewWorld.given;

import com.mongodb.client.model.Filters;
import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Rounds of agents, for tests of what is said of their stops.
final class DrivenRounds {

  private DrivenRounds() {}

  private static final Map<String, ?> DEPOT = Map.of("latitude", 49.1767, "longitude", 5.3886);
  private static final String ROUND =
      "query($id: ID!) { round(id: $id) { status isBeingPlanned stops { id status note"
          + " workOrder { id } } } }";

  static String lamp() {
    var input =
        Map.of(
            "clientAssetId",
            UUID.randomUUID().toString(),
            "kind",
            "LIGHT_POINT",
            "label",
            "EP-" + UUID.randomUUID(),
            "location",
            DEPOT,
            "attributes",
            List.of());
    return cases().act("marc", "registerAsset", input, "asset { id }").getString("asset.id");
  }

  /// Work of sami's at equipment, which nobody has told of.
  static String work() {
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "assetIds",
            List.of(lamp()),
            "instructions",
            "changer la lampe",
            "dueAt",
            cases().clock().instant().plus(Duration.ofDays(3)).toString());
    var work =
        cases().act("nadia", "openWorkOrder", input, "workOrder { id }").getString("workOrder.id");
    cases().act("nadia", "assignWorkOrder", given(work, SAMI, null), "workOrder { id }");
    return work;
  }

  static Map<String, ?> at(String kind, String id) {
    return Map.of(kind, id);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static String round(Map<String, ?>... stops) {
    var day = LocalDate.ofInstant(cases().clock().instant(), ZoneId.of("Europe/Paris"));
    var input = new HashMap<String, Object>();
    input.put("clientRoundId", UUID.randomUUID().toString());
    input.put("territoryId", CaseWorld.BELLEVILLE);
    input.put("day", day.plusDays(1).toString());
    input.put("agentId", SAMI);
    input.put("shift", Map.of("start", DEPOT, "until", "18:00"));
    input.put("stops", List.of(stops));
    var id = cases().act("nadia", "planRound", input, "round { id }").getString("round.id");
    Eventually.within(Duration.ofSeconds(60), () -> !seen(id).getBoolean("isBeingPlanned"));
    return id;
  }

  static JsonPath seen(String round) {
    return cases().asks("nadia", ROUND, Map.of("id", round)).setRootPath("data.round");
  }

  static List<String> stops(String round) {
    return seen(round).getList("stops.id");
  }

  static List<String> statuses(String round) {
    return seen(round).getList("stops.status");
  }

  static String words() {
    return "rue barrée " + UUID.randomUUID();
  }

  static List<String> said(String round) {
    return database()
        .getCollection("events")
        .find(
            Filters.and(
                Filters.eq("subject", round),
                Filters.in("act", "ARRIVE", "COMPLETE", "SKIP", "BLOCK")))
        .map(event -> event.getString("act"))
        .into(new ArrayList<>());
  }

  static String completes(String person, String round, String stop) {
    return cases()
        .tries(person, "completeRoundStop", Map.of("roundId", round, "stopId", stop))
        .getString("__typename");
  }
}

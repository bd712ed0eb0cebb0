package fr.vigie.tour;

import fr.vigie.TestBackend;
import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rounds in the Vosges: paul plans them, lea drives them; nadia is of another territory.
final class RoundWorld {

  static final String VOSGES = "ter_200068377";
  static final Map<String, ?> DEPOT = Map.of("latitude", 48.0159, "longitude", 6.5917);
  static final String LEA = "per_demo-lea";

  private static final TestBackend BACKEND = TestBackend.shared();
  private static final String ROUND =
      """
      { id status isBeingPlanned failure cancelReason viewerCanDrive viewerCanCancel
        stops { id label status serviceMinutes arrivesAt note asset { id } workOrder { id } loadLitres }
        leftOutStops { id label leftOutReason asset { id } workOrder { id } }
        course { kilometres drivingMinutes distanceMethod backAt }
        waste { forecasts { asset { id } asksForVisit unknownReason risePerDay readingCount }
          comparison { planned { stopCount kilometres litres kgCo2e }
            fixed { stopCount kilometres litres kgCo2e }
            distanceMethod litresPer100Kilometres factor { edition } } } }\
      """;

  private static final String TAKEN = "... on WorkOrderInRoundProblem { workOrderId round { id } }";

  private RoundWorld() {}

  static TestBackend backend() {
    return BACKEND;
  }

  static LocalDate tomorrow() {
    return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
  }

  static List<String> lamps(int count) {
    var query =
        "{ assetsInBox(first: 100, kinds: [LIGHT_POINT], box: {south: 47.9, west: 6.3, north: 48.2,"
            + " east: 6.9}) { assets { id territory { id } } } }";
    return BACKEND
        .asks("paul", query, Map.of())
        .jsonPath()
        .getList(
            "data.assetsInBox.assets.findAll { it.territory.id == '" + VOSGES + "' }.id",
            String.class)
        .stream()
        .sorted()
        .limit(count)
        .toList();
  }

  static Map<String, Object> round(List<? extends Map<String, ?>> stops) {
    var input = new HashMap<String, Object>();
    input.put("clientRoundId", UUID.randomUUID().toString());
    input.put("territoryId", VOSGES);
    input.put("day", tomorrow().toString());
    input.put("agentId", LEA);
    input.put("shift", new HashMap<>(Map.of("start", DEPOT, "until", "18:00")));
    input.put("stops", stops);
    return input;
  }

  static Map<String, Object> roundOfLamps(int count) {
    return round(lamps(count).stream().map(id -> Map.of("assetId", id)).toList());
  }

  /// What an act answers, from its name on.
  static JsonPath act(@Nullable String person, String act, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        """
        mutation($input: %sInput!) { act: %s(input: $input) { __typename
          ... on %sSuccess { round %s }
          %s ... on InvalidInputProblem { field rule }
          ... on Problem { message } } }\
        """
            .formatted(type, act, type, ROUND, act.equals("planRound") ? TAKEN : "");
    var answer = BACKEND.asks(person, query, Map.of("input", input)).jsonPath();
    return answer.setRootPath("data.act");
  }

  static JsonPath see(@Nullable String person, String id) {
    return BACKEND
        .asks(person, "query($id: ID!) { round(id: $id) " + ROUND + " }", Map.of("id", id))
        .jsonPath()
        .setRootPath("data.round");
  }

  /// The round once nothing of it is being planned.
  static JsonPath settled(String id) {
    Eventually.within(Duration.ofSeconds(60), () -> !see("paul", id).getBoolean("isBeingPlanned"));
    return see("paul", id);
  }

  static JsonPath planned(Map<String, ?> input) {
    return settled(act("paul", "planRound", input).getString("round.id"));
  }

  static JsonPath say(String person, String act, String round, String stop) {
    var input = new HashMap<String, Object>(Map.of("roundId", round, "stopId", stop));
    if (act.startsWith("skip") || act.startsWith("block")) {
      input.put("reason", "rue barrée");
    }
    return act(person, act, input);
  }

  static String registered(String kind, String label, List<Map<String, String>> attributes) {
    var query =
        "mutation($input: RegisterAssetInput!) { act: registerAsset(input: $input) { ... on"
            + " RegisterAssetSuccess { asset { id } } ... on Problem { message } } }";
    var input =
        Map.of(
            "clientAssetId", UUID.randomUUID().toString(),
            "kind", kind,
            "label", label,
            "location", Map.of("latitude", 48.02, "longitude", 6.6),
            "attributes", attributes);
    return BACKEND
        .asks("marc", query, Map.of("input", input))
        .jsonPath()
        .getString("data.act.asset.id");
  }
}

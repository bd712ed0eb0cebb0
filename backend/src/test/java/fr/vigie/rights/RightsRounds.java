package fr.vigie.rights;

import com.mongodb.client.model.Filters;
import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/// Rounds of sami's, as the probes need them.
final class RightsRounds {

  static final String DAY = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2).toString();
  private static final Map<String, ?> DEPOT = Map.of("latitude", 49.1767, "longitude", 5.3886);
  private static final Duration PLANNED = Duration.ofSeconds(60);

  private RightsRounds() {}

  static String container(RightsWorld world) {
    return world.lasting("container", () -> registered(world, "PAV-1"));
  }

  private static String registered(RightsWorld world, String label) {
    var input =
        Map.of(
            "clientAssetId",
            UUID.randomUUID().toString(),
            "kind",
            "WASTE_CONTAINER",
            "label",
            label,
            "location",
            DEPOT,
            "attributes",
            List.of(Map.of("name", "capacityLitres", "value", "4000")));
    return world.done("marc", "registerAsset", input, "asset { id }");
  }

  static String measured(RightsWorld world) {
    return world.lasting(
        "measured container",
        () -> {
          var id = registered(world, "PAV-2");
          var now = Instant.now();
          world
              .database()
              .getCollection("measurements400")
              .insertMany(
                  IntStream.range(0, 40)
                      .mapToObj(i ->
                          new Document("at", Date.from(now.minus(Duration.ofHours(6L * i))))
                              .append("series", id + "/fillLevel")
                              .append("value", 0.7 - i * 0.01)
                              .append("arrivedAt", Date.from(now)))
                      .toList());
          return id;
        });
  }

  /// A round that has pending stops; another one once it has none.
  static String driven(RightsWorld world) {
    for (var i = 0; ; i++) {
      var id =
          world.lasting(
              "driven round " + i, () -> planned(world, round(world, RightsWorld.BELLEVILLE, 12)));
      if (!stops(world, id).isEmpty()) {
        return id;
      }
    }
  }

  static Map<String, Object> round(RightsWorld world, String territory, int stops) {
    var input = new HashMap<String, Object>();
    input.put("clientRoundId", UUID.randomUUID().toString());
    input.put("territoryId", territory);
    input.put("day", DAY);
    input.put("agentId", RightsWorld.id("sami"));
    input.put(
        "shift",
        Map.of(
            "start",
            DEPOT,
            "until",
            "18:00",
            "breaks",
            List.of(Map.of("from", "12:00", "minutes", 45)),
            "capacityLitres",
            1_000,
            "skills",
            List.of("nacelle")));
    input.put(
        "stops", assets(world).stream().limit(stops).map(id -> Map.of("assetId", id)).toList());
    return input;
  }

  static Map<String, Object> waste(String territory, List<String> containers) {
    return Map.of(
        "clientRoundId",
        UUID.randomUUID().toString(),
        "territoryId",
        territory,
        "day",
        DAY,
        "nextDay",
        LocalDate.parse(DAY).plusDays(14).toString(),
        "agentId",
        RightsWorld.id("sami"),
        "shift",
        Map.of("start", DEPOT),
        "assetIds",
        containers,
        "litresPer100Kilometres",
        55,
        "consumptionSource",
        "carnet de bord 2025");
  }

  static List<String> assets(RightsWorld world) {
    var box = "{south: 49.16, west: 5.34, north: 49.2, east: 5.45}";
    var query =
        "{ assetsInBox(first: 12, kinds: [LIGHT_POINT], box: " + box + ") { assets { id } } }";
    return JsonPath.from(world.asks("nobody", query, Map.of()))
        .getList("data.assetsInBox.assets.id", String.class);
  }

  static String planned(RightsWorld world, Map<String, Object> input) {
    var id = world.done("nadia", "planRound", input, "round { id }");
    waitFor(world, id);
    return id;
  }

  /// A round of an agent of Belleville, whose order is still to be found.
  static String asked(RightsWorld world, String agent) {
    var input = round(world, RightsWorld.BELLEVILLE, 1);
    input.put("agentId", RightsWorld.id(agent));
    return world.done("nadia", "planRound", input, "round { id }");
  }

  /// A round of lea's, for which none must wait there.
  static String askedElsewhere(RightsWorld world) {
    world.database().getCollection("rounds").deleteMany(Filters.regex("_id", "^rnd_busy"));
    var input = round(world, RightsWorld.VOSGES, 0);
    input.put("agentId", RightsWorld.id("lea"));
    input.put("shift", Map.of("start", Map.of("latitude", 48.0159, "longitude", 6.5917)));
    input.put("stops", List.of(Map.of("workOrderId", world.plannedElsewhere())));
    return world.done("paul", "planRound", input, "round { id }");
  }

  static void waitFor(RightsWorld world, String round) {
    Eventually.within(
        PLANNED, () -> !see(world, round).getString("data.round.status").equals("PLANNING"));
  }

  /// Those that are pending.
  static List<String> stops(RightsWorld world, String round) {
    var found = see(world, round);
    return found.get("data.round") == null
        ? List.of()
        : found.getList("data.round.stops.findAll { it.status == 'PENDING' }.id", String.class);
  }

  private static JsonPath see(RightsWorld world, String round) {
    var query = "query($id: ID!) { round(id: $id) { status stops { id status } } }";
    return JsonPath.from(world.asks("nadia", query, Map.of("id", round)));
  }
}

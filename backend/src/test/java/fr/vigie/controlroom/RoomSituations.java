package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;

import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What control rooms do with situations, through the public API.
final class RoomSituations {

  private static final RoomWorld WORLD = RoomWorld.shared();
  private static final Duration SOON = Duration.ofSeconds(60);
  static final String SITUATION =
      "situation { id kind status title memberCount alarms { id situation { id } }"
          + " reports { id situation { id } } explanation { sentence least assetCount asset { id }"
          + " withinMinutes } confirmedBy { id } dismissalReason endedAt box { south north }"
          + " viewerCanConfirm viewerCanEnd viewerCanChangeMembers viewerCanMessage }";

  private RoomSituations() {}

  static Map<String, Object> opening(String... members) {
    return new HashMap<>(
        Map.of(
            "clientSituationId",
            UUID.randomUUID().toString(),
            "territoryId",
            BELLEVILLE,
            "title",
            "Coup de vent rue Mazel",
            "memberIds",
            List.of(members)));
  }

  static JsonPath opens(String... members) {
    return WORLD.act("nadia", "openSituation", opening(members), SITUATION);
  }

  static JsonPath acts(String person, String act, String situation, String... more) {
    var input = new HashMap<String, Object>(Map.of("situationId", situation));
    for (var i = 0; i < more.length; i += 2) {
      input.put(more[i], more[i + 1]);
    }
    return WORLD.tries(person, act, input, SITUATION);
  }

  /// A cabinet whose lamps fail; the alarms.
  static List<String> fails(String cabinet, int lamps) {
    return Stream.generate(() -> WORLD.raises("ast_" + UUID.randomUUID(), cabinet))
        .limit(lamps)
        .toList();
  }

  /// What the rules make of it, as the fault of a cabinet.
  static JsonPath proposed(String alarm) {
    var query =
        "query($f: SituationFilter) { situations(first: 20, filter: $f) { edges { "
            + SITUATION.replaceFirst("situation", "situation: node")
            + " } } }";
    var wanted = Map.of("f", Map.of("territoryId", BELLEVILLE, "kinds", List.of("FEEDER")));
    var found = new AtomicReference<JsonPath>();
    Eventually.within(
        SOON,
        () -> {
          var all =
              WORLD.backend.asks("nadia", query, wanted).jsonPath().setRootPath("data.situations");
          var at = all.<List<String>>getList("edges.situation.alarms.id");
          IntStream.range(0, at.size())
              .filter(i -> at.get(i).contains(alarm))
              .forEach(i -> found.set(all.setRootPath("data.situations.edges[" + i + "]")));
          return found.get() != null;
        });
    return found.get();
  }
}

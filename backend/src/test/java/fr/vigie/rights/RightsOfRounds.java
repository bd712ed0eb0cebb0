package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/// A way to ask for each root field about rounds; the rounds are sami's.
final class RightsOfRounds {

  private RightsOfRounds() {}

  static List<RightsProbe> all() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    return List.of(
        object("Query.round", "round(id: $id)", "$id: ID!", t -> Map.of("id", whole(t))),
        object("Query.node:Round", "node(id: $id)", "$id: ID!", t -> Map.of("id", whole(t))),
        object("Query.round", "round(id: $id)", "$id: ID!", t -> Map.of("id", calledOff(t))),
        object("Query.round", "round(id: $id)", "$id: ID!", t -> Map.of("id", impossible(t))),
        object("Query.round", "round(id: $id)", "$id: ID!", t -> Map.of("id", waste(t))),
        object(
            "Query.rounds",
            "rounds(first: 1, territoryId: $territory, day: \"" + RightsRounds.DAY + "\")",
            "$territory: ID!",
            t -> {
              whole(t);
              return Map.of("territory", t.territory());
            }),
        object(
                "Query.myRounds",
                "myRounds(day: \"" + RightsRounds.DAY + "\")",
                "",
                t -> {
                  whole(t);
                  return Map.of();
                })
            .only(Compared.GIVEN),
        value(
            "Query.offlineRounds",
            "offlineRounds(first: 10)",
            "",
            t -> {
              whole(t);
              return Map.of();
            }));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.planRound", t -> RightsRounds.round(t.world(), t.territory(), 1)),
        act(
            "Mutation.planWasteRound",
            t ->
                RightsRounds.waste(
                    t.territory(), List.of(t.id("ast", () -> RightsRounds.container(t.world()))))),
        act("Mutation.cancelRound", t -> Map.of("roundId", toCallOff(t), "reason", "neige")),
        act("Mutation.arriveAtRoundStop", t -> stop(t, false)),
        act("Mutation.completeRoundStop", t -> stop(t, false)),
        act("Mutation.skipRoundStop", t -> stop(t, true)),
        act("Mutation.blockRoundStop", t -> stop(t, true)));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act(
                "Mutation.completeRoundStop",
                t ->
                    Map.of(
                        "roundId",
                        calledOff(t),
                        "stopId",
                        RightsRounds.stops(t.world(), calledOff(t)).getFirst())),
            act(
                "Mutation.completeRoundStop",
                t -> Map.of("roundId", whole(t), "stopId", "stp_none")),
            act(
                "Mutation.planRound",
                t -> {
                  var input = RightsRounds.round(t.world(), t.territory(), 1);
                  input.put("stops", List.of(Map.of("workOrderId", done(t))));
                  return input;
                }),
            act("Mutation.planRound", RightsOfRounds::heldByAnother),
            act("Mutation.planRound", RightsOfRounds::whenBusy))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Object> heldByAnother(RightsTarget t) {
    var world = t.world();
    var order = world.lasting("order of a round", () -> world.planned("sami"));
    world.lasting("round of the order", () -> RightsRounds.planned(world, roundOf(world, order)));
    return roundOf(world, order);
  }

  private static Map<String, Object> roundOf(RightsWorld world, String order) {
    var input = RightsRounds.round(world, RightsWorld.BELLEVILLE, 1);
    input.put("stops", List.of(Map.of("workOrderId", order)));
    return input;
  }

  private static String whole(RightsTarget t) {
    return t.id(
        "rnd",
        () ->
            t.world()
                .lasting(
                    "round",
                    () -> {
                      var world = t.world();
                      var input = RightsRounds.round(world, RightsWorld.BELLEVILLE, 3);
                      input.put("vehicle", "Nacelle 2");
                      input.put(
                          "stops",
                          Stream.concat(
                                  RightsRounds.assets(world).stream()
                                      .limit(2)
                                      .map(RightsOfRounds::rich),
                                  Stream.of(
                                      Map.of("workOrderId", world.planned("sami")),
                                      Map.of(
                                          "assetId",
                                          RightsRounds.assets(world).get(2),
                                          "skills",
                                          List.of("nage"))))
                              .toList());
                      var id = RightsRounds.planned(world, input);
                      var first = RightsRounds.stops(world, id).getFirst();
                      world.done(
                          "sami",
                          "skipRoundStop",
                          Map.of("roundId", id, "stopId", first, "reason", "fermé"),
                          "round { id }");
                      return id;
                    }));
  }

  private static Map<String, Object> rich(String asset) {
    return Map.of(
        "assetId",
        asset,
        "opensAt",
        "08:30",
        "closesAt",
        "15:00",
        "loadLitres",
        20,
        "skills",
        List.of("nacelle"));
  }

  private static String impossible(RightsTarget t) {
    return t.id(
        "rnd",
        () ->
            t.world()
                .lasting(
                    "impossible round",
                    () -> {
                      var input = RightsRounds.round(t.world(), RightsWorld.BELLEVILLE, 1);
                      input.put(
                          "stops",
                          List.of(
                              Map.of(
                                  "assetId",
                                  RightsRounds.assets(t.world()).getFirst(),
                                  "skills",
                                  List.of("nage"))));
                      return RightsRounds.planned(t.world(), input);
                    }));
  }

  private static String calledOff(RightsTarget t) {
    return t.id(
        "rnd",
        () ->
            t.world()
                .lasting(
                    "round called off",
                    () -> {
                      var id =
                          RightsRounds.planned(
                              t.world(), RightsRounds.round(t.world(), RightsWorld.BELLEVILLE, 1));
                      var input = Map.of("roundId", id, "reason", "neige");
                      return t.world().done("nadia", "cancelRound", input, "round { id }");
                    }));
  }

  /// Of those who may call it off, there is only nadia; doing so twice changes nothing.
  private static String toCallOff(RightsTarget t) {
    return t.id(
        "rnd",
        () ->
            t.world()
                .lasting(
                    "round to call off",
                    () ->
                        RightsRounds.planned(
                            t.world(), RightsRounds.round(t.world(), RightsWorld.BELLEVILLE, 1))));
  }

  private static String waste(RightsTarget t) {
    return t.id(
        "rnd",
        () ->
            t.world()
                .lasting(
                    "waste round",
                    () -> {
                      var world = t.world();
                      var input =
                          RightsRounds.waste(
                              RightsWorld.BELLEVILLE,
                              List.of(RightsRounds.measured(world), RightsRounds.container(world)));
                      var id = world.done("nadia", "planWasteRound", input, "round { id }");
                      RightsRounds.waitFor(world, id);
                      return id;
                    }));
  }

  private static String done(RightsTarget t) {
    return t.world()
        .lasting(
            "work that is done",
            () ->
                t.world()
                    .done(
                        "sami",
                        "completeWorkOrder",
                        Map.of("workOrderId", t.started()),
                        "workOrder { id }"));
  }

  /// As many as may wait do so already, elsewhere.
  private static Map<String, Object> whenBusy(RightsTarget t) {
    t.world()
        .lasting(
            "busy",
            () -> {
              IntStream.range(0, 10)
                  .forEach(i ->
                      t.world()
                          .database()
                          .getCollection("rounds")
                          .insertOne(
                              new Document("_id", "rnd_busy" + i)
                                  .append("clientRoundId", "busy" + i)
                                  .append("territory", RightsWorld.VOSGES)
                                  .append(
                                      "planning",
                                      new Document(
                                          "dueAt",
                                          Date.from(Instant.parse("2099-01-01T00:00:00Z"))))));
              return "busy";
            });
    var input = RightsRounds.round(t.world(), RightsWorld.VOSGES, 1);
    var remiremont = Map.of("latitude", 48.0159, "longitude", 6.5917);
    input.put("agentId", RightsWorld.id("lea"));
    input.put("shift", Map.of("start", remiremont));
    return input;
  }

  /// Another stop for each who tries: what is done cannot be done again.
  private static Map<String, Object> stop(RightsTarget t, boolean withReason) {
    var input = new HashMap<String, Object>();
    input.put("roundId", t.id("rnd", () -> RightsRounds.driven(t.world())));
    input.put("stopId", "stp_none");
    RightsRounds.stops(t.world(), (String) input.get("roundId")).stream()
        .findFirst()
        .ifPresent(stop -> input.put("stopId", stop));
    if (withReason) {
      input.put("reason", "rue barrée");
    }
    return input;
  }
}

package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A way to ask for each root field of lighting and energy.
final class RightsOfLighting {

  private static final String PERIOD = "from: \"2026-01-01\", to: \"2026-02-01\"";

  private RightsOfLighting() {}

  static List<RightsProbe> all() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    return List.of(
        ofCabinet("Query.lightingPlan", "lightingPlan(place: {assetId: $id}, on: \"2026-01-15\")"),
        ofCabinet("Query.burnHours", "burnHours(place: {assetId: $id}, " + PERIOD + ")"),
        ofCabinet(
            "Query.expectedLighting",
            "expectedLighting(assetId: $id, at: \"2026-01-15T12:00:00Z\")"),
        value("Query.energyFactors", "energyFactors", "", _ -> Map.of()),
        schedule(t -> t.world().lasting("ofCommune", t.world().lit()::scheduleOfCommune)),
        schedule(t -> t.world().lasting("ofCabinet", t.world().lit()::scheduleOfCabinet)),
        savings(),
        value(
            "Query.tariffs",
            "tariffs(territoryId: $id)",
            "$id: ID!",
            t -> {
              t.world().lit().whole();
              return Map.of("id", t.territory());
            }));
  }

  private static RightsProbe ofCabinet(String line, String call) {
    return value(line, call, "$id: ID!", t -> Map.of("id", t.world().lit().whole()));
  }

  private static RightsProbe schedule(Function<RightsTarget, String> schedule) {
    return object(
        "Query.node:LightingSchedule",
        "node(id: $id)",
        "$id: ID!",
        t -> Map.of("id", t.id("lsc", () -> schedule.apply(t))));
  }

  private static RightsProbe savings() {
    return value(
        "Query.lightingSavings",
        "lightingSavings(first: 1, of: {targetKind: CABINET, targetId: $id}, " + PERIOD + ")",
        "$id: ID!",
        t -> Map.of("id", t.id("ast", t.world().lit()::whole)));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.setLightingSchedule", t -> t.world().lit().schedule("COMMUNE", "55043")),
        act("Mutation.setLightingSchedule:Again", t -> t.world().lit().setAgain()),
        act("Mutation.setTariff", t -> t.world().lit().tariff(t.clientId())),
        act(
            "Mutation.setTariff:Again",
            t -> t.world().lit().tariffAgain(t.world().lit().tariff(t.clientId()))),
        act(
            "Mutation.freezeBaseline",
            t -> t.world().lit().baseline(t.id("ast", t.world().lit()::cabinet))));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    var byDay = List.of(Map.of("from", "13:00", "to", "14:00"));
    return Stream.of(
            act(
                "Mutation.setLightingSchedule",
                t -> t.world().lit().scheduleWith("switchOffs", byDay)),
            act(
                "Mutation.setLightingSchedule",
                t -> t.world().lit().scheduleWith("targetId", "99999")),
            act("Mutation.freezeBaseline", t -> t.world().lit().baseline(t.world().lit().whole())),
            act(
                "Mutation.freezeBaseline",
                t -> t.world().lit().baseline(t.world().lit().darkCabinet())))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }
}

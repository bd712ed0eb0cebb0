package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Ways to ask for what is measured, and where it comes from.
final class RightsOfSources {

  /// One for what is sent and what is asked, also when an hour begins meanwhile.
  static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

  private static final String SPAN =
      "bucket: HOUR, from: \"" + HOUR.minusSeconds(3_600) + "\", to: \"" + HOUR + "\"";
  private static final String POWER = "metrics: [{metric: \"activePower\"}], ";
  private static final String TERRITORY = "$territory: ID!";

  private RightsOfSources() {}

  static List<RightsProbe> probes() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    return List.of(
        value("Query.metrics", "metrics", "", _ -> Map.of()),
        value(
            "Query.series",
            "series(" + POWER + "scope: {territoryId: $territory}, " + SPAN + ")",
            TERRITORY,
            RightsOfSources::territory),
        value(
                "Query.series:OfAnAsset",
                "series(" + POWER + "scope: {assetId: $asset}, " + SPAN + ")",
                "$asset: ID!",
                t -> {
                  RightsSource.measured(t.world());
                  return Map.of("asset", t.id("ast", t.world()::asset));
                })
            .counting("\"value\":1.5"),
        ofTerritory("Query.sources", "sources(territoryId: $territory)"),
        ofTerritory("Query.deviceProfiles", "deviceProfiles(territoryId: $territory)"),
        ofTerritory("Query.quarantine", "quarantine(territoryId: $territory, first: 50)")
            .counting("\"node\""),
        ofTerritory("Query.quarantineCounts", "quarantineCounts(territoryId: $territory)"),
        value(
                "Query.devices",
                "devices(sourceId: $source)",
                "$source: ID!",
                t -> Map.of("source", t.id("src", () -> RightsSource.measured(t.world()))))
            .counting("\"node\""),
        node("Source", t -> t.id("src", () -> RightsSource.measured(t.world()))),
        node("DeviceProfile", t -> t.id("prf", () -> RightsSource.profile(t.world()))));
  }

  private static RightsProbe ofTerritory(String line, String call) {
    return value(line, call, TERRITORY, RightsOfSources::territory);
  }

  private static Map<String, ?> territory(RightsTarget target) {
    RightsSource.measured(target.world());
    return Map.of("territory", target.territory());
  }

  private static RightsProbe node(
      String type, java.util.function.Function<RightsTarget, String> thing) {
    return object(
        "Query.node:" + type, "node(id: $id)", "$id: ID!", t -> Map.of("id", thing.apply(t)));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.addSource", _ -> RightsSource.added("BATCH")),
        act("Mutation.declareDeviceProfile", _ -> RightsSource.declared(1)),
        act("Mutation.rotateSourceKey", t -> Map.of("sourceId", source(t))),
        act("Mutation.removeSource", t -> Map.of("sourceId", source(t))),
        act(
            "Mutation.revokeSourceKey",
            t -> {
              var source = source(t);
              return Map.of("sourceId", source, "keyId", RightsSource.key(t.world(), source));
            }),
        act("Mutation.connectDevice", t -> connected(t, Map.of())),
        act("Mutation.disconnectDevice", t -> Map.of("sourceId", source(t), "deviceId", "sonde")));
  }

  private static String source(RightsTarget target) {
    return target.id("src", () -> RightsSource.add(target.world(), "BATCH"));
  }

  private static Map<String, ?> connected(RightsTarget target, Map<String, ?> more) {
    var input = new HashMap<String, Object>();
    input.put("sourceId", source(target));
    input.put("deviceId", "sonde");
    input.put("assetId", target.world().asset());
    input.putAll(more);
    return input;
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act("Mutation.declareDeviceProfile", _ -> RightsSource.declared(2)),
            act("Mutation.connectDevice", t -> connected(t, Map.of("assetId", "ast_none"))),
            act("Mutation.connectDevice", t -> connected(t, Map.of("profileId", "prf_none"))),
            act("Mutation.rotateSourceKey", t -> Map.of("sourceId", RightsSource.feed(t.world()))),
            act("Mutation.rotateSourceKey", _ -> Map.of("sourceId", "src_none")),
            act(
                "Mutation.revokeSourceKey",
                t -> Map.of("sourceId", source(t), "keyId", UUID.randomUUID().toString())))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }
}

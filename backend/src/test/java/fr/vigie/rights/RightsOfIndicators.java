package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import fr.vigie.rights.RightsProbe.Compared;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Ways to ask for the figures of Belleville.
final class RightsOfIndicators {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
  private static final String LATELY =
      "from: \"%s\", until: \"%s\"".formatted(TODAY.minusDays(1), TODAY.plusDays(1));
  private static final String TERRITORY = "$territory: ID!";
  private static final String ESTERNAY = "ter_215102195";

  private RightsOfIndicators() {}

  static List<RightsProbe> all() {
    return Stream.of(values(), objects(), comparisons()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> values() {
    return List.of(
        value("Query.indicators", "indicators", "", _ -> Map.of()),
        value(
            "Query.indicatorValues",
            "indicatorValues(indicators: [OPEN_REPORTS, CONTESTED_SHARE, FAULTY_ASSETS], domain:"
                + " LIGHTING, period: DAY, territoryIds: [$territory], "
                + LATELY
                + ")",
            TERRITORY,
            RightsOfIndicators::ofTerritory),
        value(
                "Query.indicatorValues:OfTheRegion",
                "indicatorValues(indicators: [OPEN_REPORTS], " + LATELY + ")",
                "",
                _ -> Map.of())
            .only(Compared.GIVEN),
        value(
                "Query.indicatorValues",
                "indicatorValues(indicators: [KWH_SAVED], territoryIds: [$territory], from:"
                    + " \"2026-01-01\", until: \"2026-02-01\")",
                TERRITORY,
                t -> {
                  t.world().lit().whole();
                  return ofTerritory(t);
                })
            .only(Compared.CONTENT));
  }

  private static Map<String, ?> ofTerritory(RightsTarget target) {
    return Map.of("territory", target.territory());
  }

  private static List<RightsProbe> objects() {
    return List.of(
        behind("FILED_REPORTS", t -> counted(t, "FILED_REPORTS", () -> t.world().filed())),
        behind(
                "WORK_ORDERS_PER_AGENT_DAY",
                t -> counted(t, "WORK_ORDERS_PER_AGENT_DAY", () -> done(t)))
            .only(Compared.CONTENT),
        behind("ACTIVE_ALARMS", t -> counted(t, "ACTIVE_ALARMS", () -> t.world().assetWithAlarm()))
            .only(Compared.CONTENT),
        behind("FAULTY_ASSETS", t -> counted(t, "FAULTY_ASSETS", () -> broken(t.world())))
            .only(Compared.CONTENT));
  }

  private interface Before {
    String happened(RightsTarget target);
  }

  private static RightsProbe behind(String indicator, Before before) {
    return value(
        "Query.indicatorObjects",
        call(indicator),
        TERRITORY,
        t -> {
          before.happened(t);
          return ofTerritory(t);
        });
  }

  private static String call(String indicator) {
    return "indicatorObjects(first: 3, indicator: %s, territoryId: $territory, %s)"
        .formatted(indicator, LATELY);
  }

  /// What happens is counted soon after.
  private static String counted(RightsTarget target, String indicator, Supplier<String> happens) {
    var world = target.world();
    return world.lasting(
        "counted as " + indicator,
        () -> {
          var id = happens.get();
          var query = "query ($territory: ID!) { " + call(indicator) + " { edges { cursor } } }";
          Eventually.within(
              Duration.ofSeconds(30),
              () ->
                  world
                      .asks("rita", query, Map.of("territory", RightsWorld.BELLEVILLE))
                      .contains("\"cursor\""));
          return id;
        });
  }

  private static String done(RightsTarget target) {
    var world = target.world();
    var started = world.started();
    return world.done(
        "sami", "completeWorkOrder", Map.of("workOrderId", started), "workOrder { id }");
  }

  private static String broken(RightsWorld world) {
    var assets = world.database().getCollection("assets");
    var asset = assets.find(Filters.eq("territory", RightsWorld.BELLEVILLE)).first();
    assets.updateOne(Filters.eq("_id", asset.get("_id")), Updates.set("isFaulty", true));
    return asset.getString("_id");
  }

  private static List<RightsProbe> comparisons() {
    return List.of(
        compared("[$territory]"),
        // Others see neither.
        compared("[$territory, \"" + ESTERNAY + "\"]"),
        value(
                "Query.compareTerritories",
                "compareTerritories(indicator: FAULTY_ASSETS, territoryIds: [$territory], from:"
                    + " \"2026-01-01\", until: \"2026-01-02\")",
                TERRITORY,
                RightsOfIndicators::ofTerritory)
            .only(Compared.CONTENT),
        act("Mutation.setIndicatorTarget", t -> target(t.clientId())),
        act("Mutation.setIndicatorTarget:Again", t -> again(t.world(), target(t.clientId()))));
  }

  private static RightsProbe compared(String territories) {
    return value(
        "Query.compareTerritories",
        "compareTerritories(indicator: OPEN_REPORTS, domain: ROADS, territoryIds: %s, %s)"
            .formatted(territories, LATELY),
        TERRITORY,
        t -> {
          t.world().lasting("target", () -> sent(t.world(), target(t.clientId())));
          return ofTerritory(t);
        });
  }

  private static Map<String, Object> target(String clientId) {
    return Map.of(
        "clientTargetId",
        clientId,
        "territoryId",
        RightsWorld.BELLEVILLE,
        "indicator",
        "OPEN_REPORTS",
        "value",
        0.5);
  }

  private static String sent(RightsWorld world, Map<String, Object> target) {
    return world.done("anne", "setIndicatorTarget", target, "target { id: indicator }");
  }

  private static Map<String, Object> again(RightsWorld world, Map<String, Object> target) {
    sent(world, target);
    return target;
  }
}

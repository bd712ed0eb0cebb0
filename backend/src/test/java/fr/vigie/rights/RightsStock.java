package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/// Parts of Belleville's catalogue, and how much of them there is.
final class RightsStock {

  private final RightsWorld world;

  RightsStock(RightsWorld world) {
    this.world = world;
  }

  static List<RightsProbe> probes() {
    return List.of(
        object(
            "Query.parts",
            "parts(territoryId: $territory, first: 50)",
            "$territory: ID!",
            t -> {
              t.id("prt", () -> stock(t).part());
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.stockMovements",
            "stockMovements(partId: $part)",
            "$part: ID!",
            t -> {
              var part = t.id("prt", () -> stock(t).part());
              t.id("mov", () -> stock(t).movement(part));
              return Map.of("part", part);
            }),
        value(
            "Query.hourlyCents",
            "hourlyCents(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.world().lasting("hourly rate", stock(t)::rated);
              return Map.of("territory", t.territory());
            }),
        act("Mutation.setPart", t -> described(t.territory())),
        act("Mutation.setHourlyRate", t -> rate(t.territory())),
        act("Mutation.moveStock", t -> delivery(t.id("prt", () -> stock(t).part()))));
  }

  private static RightsStock stock(RightsTarget target) {
    return new RightsStock(target.world());
  }

  private static Map<String, Object> rate(String territory) {
    return Map.of("territoryId", territory, "hourlyCents", 4200);
  }

  private String rated() {
    return world.done("marc", "setHourlyRate", rate(RightsWorld.BELLEVILLE), "territory { id }");
  }

  /// One of which sami has built some in.
  String part() {
    return world.lasting("part", this::used);
  }

  private static Map<String, Object> described(String territory) {
    return Map.of(
        "territoryId",
        territory,
        "reference",
        RightsWork.name(),
        "name",
        "Lampe LED 35 W",
        "unit",
        "pièce",
        "cents",
        8900,
        "kinds",
        List.of("LIGHT_POINT"));
  }

  private static Map<String, Object> delivery(String part) {
    return Map.of(
        "clientMovementId", RightsWork.name(), "partId", part, "kind", "DELIVERY", "quantity", 4);
  }

  /// A part of which sami has built some in.
  private String used() {
    var part = world.done("marc", "setPart", described(RightsWorld.BELLEVILLE), "part { id }");
    world.done("nadia", "moveStock", delivery(part), "part { id }");
    new RightsWork(world)
        .acts(
            "sami",
            "recordWork",
            world.started(),
            Map.of(
                "parts",
                List.of(
                    Map.of("clientUseId", RightsWork.name(), "partId", part, "quantity", 1.5))));
    return part;
  }

  private String movement(String part) {
    var answer =
        world.asks(
            "nadia",
            "{ stockMovements(partId: \"" + part + "\") { edges { node { id } } } }",
            Map.of());
    return JsonPath.from(answer).getString("data.stockMovements.edges[0].node.id");
  }
}

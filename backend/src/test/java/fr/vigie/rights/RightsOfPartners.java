package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ways to ask for what is open to the apps of others.
final class RightsOfPartners {

  private static final String TERRITORY = "$territory: ID!";

  private RightsOfPartners() {}

  static List<RightsProbe> probes() {
    return List.of(
        value(
            "Query.openData",
            "openData(territoryId: $territory)",
            TERRITORY,
            t -> {
              open(t.world());
              return Map.of("territory", RightsWorld.BELLEVILLE);
            }),
        value(
            "Query.apiKeys",
            "apiKeys(territoryId: $territory)",
            TERRITORY,
            t -> {
              revoked(t.world());
              return Map.of("territory", t.territory());
            }),
        act("Mutation.setOpenData", _ -> opened()),
        act("Mutation.addApiKey", _ -> added()),
        act("Mutation.revokeApiKey", t -> Map.of("apiKeyId", t.id("key", () -> add(t.world())))));
  }

  private static Map<String, Object> opened() {
    return Map.of("territoryId", RightsWorld.BELLEVILLE, "isOn", true);
  }

  private static String open(RightsWorld world) {
    return world.lasting(
        "open data", () -> world.done("anne", "setOpenData", opened(), "openData { id: path }"));
  }

  private static Map<String, Object> added() {
    return Map.of(
        "clientApiKeyId",
        UUID.randomUUID().toString(),
        "territoryId",
        RightsWorld.BELLEVILLE,
        "partner",
        "essai");
  }

  private static String add(RightsWorld world) {
    return world.done("anne", "addApiKey", added(), "apiKey { id }");
  }

  private static String revoked(RightsWorld world) {
    return world.lasting(
        "revoked key",
        () -> world.done("anne", "revokeApiKey", Map.of("apiKeyId", add(world)), "apiKey { id }"));
  }
}

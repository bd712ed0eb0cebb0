package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A way to ask for each root field of news.
final class RightsOfNews {

  private RightsOfNews() {}

  static List<RightsProbe> probes() {
    return List.of(
        value(
            "Query.news",
            "news(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              lasting(t.world());
              return Map.of("territory", t.territory());
            }),
        object(
            "Query.node:News",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("nws", () -> lasting(t.world())))),
        act("Mutation.publishNews", _ -> news()),
        act(
            "Mutation.withdrawNews",
            t -> Map.of("newsId", t.id("nws", () -> published(t.world())))),
        act("Mutation.withdrawNews", _ -> Map.of("newsId", "nws_none")).only(Compared.CONTENT));
  }

  static String lasting(RightsWorld world) {
    return world.lasting("news", () -> published(world));
  }

  private static String published(RightsWorld world) {
    return world.done("nadia", "publishNews", news(), "news { id }");
  }

  private static Map<String, ?> news() {
    return Map.of(
        "clientNewsId",
        UUID.randomUUID().toString(),
        "territoryId",
        RightsWorld.BELLEVILLE,
        "domain",
        "ROADS",
        "texts",
        List.of(Map.of("language", "FR", "title", "Marché", "text", "Place de la Mairie.")),
        "validUntil",
        LocalDate.now(ZoneOffset.UTC).plusDays(90) + "T00:00:00Z");
  }
}

package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.value;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A way to ask for each root field about following.
final class RightsFollows {

  private static final Map<String, ?> CENTRE = Map.of("latitude", 49.1767, "longitude", 5.3886);

  private RightsFollows() {}

  static List<RightsProbe> all() {
    return List.of(
        act("Mutation.followCommune", _ -> Map.of("inseeCode", "55043")),
        act("Mutation.followArea", _ -> area()),
        act("Mutation.followReport", t -> follow(t.id("rep", t.world()::filed)))
            .only(RightsProbe.Compared.GIVEN),
        act("Mutation.followReport", t -> follow(t.world().filed()))
            .only(RightsProbe.Compared.CONTENT),
        value(
            "Query.myFollows",
            "myFollows(first: 10)",
            "",
            t -> {
              t.world().lasting("follows", () -> t.world().cases().follows());
              t.world().cases().nobodyElseFollows();
              return Map.of();
            }),
        value(
                "Query.followByLink",
                "followByLink(followSecret: $secret)",
                "$secret: String!",
                t -> Map.of("secret", t.world().lasting("link", () -> t.world().cases().link())))
            .only(RightsProbe.Compared.GIVEN),
        act("Mutation.markFollowSeen", t -> Map.of("followId", camilles(t))),
        act("Mutation.unfollow", t -> Map.of("followId", camilles(t))),
        act("Mutation.unfollow", _ -> Map.of("followSecret", "A".repeat(22)))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.followCommune", t -> asMuchAsOneMay(t, Map.of("inseeCode", "88383")))
            .only(RightsProbe.Compared.CONTENT),
        act(
                "Mutation.markFollowSeen",
                t -> {
                  t.world().lasting("links", () -> t.world().cases().triesManyLinks());
                  return Map.of("followSecret", "B".repeat(22));
                })
            .only(RightsProbe.Compared.CONTENT));
  }

  private static Map<String, ?> area() {
    return Map.of("centre", CENTRE, "radiusMetres", 500, "categoryCodes", List.of("lamp-out"));
  }

  private static Map<String, ?> follow(String report) {
    return Map.of("reportId", report, "clientFollowId", UUID.randomUUID().toString());
  }

  private static String camilles(RightsTarget t) {
    return t.id("flw", t.world().cases()::followed);
  }

  private static Map<String, ?> asMuchAsOneMay(RightsTarget t, Map<String, ?> input) {
    t.world().lasting("many follows", () -> t.world().cases().followsMuch());
    return input;
  }
}

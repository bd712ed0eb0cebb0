package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A way to ask for each root field of practices, of their adoption and of what is said of them.
final class RightsOfPractices {

  private RightsOfPractices() {}

  static List<RightsProbe> all() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    return List.of(
        object(
            "Query.practices",
            "practices(first: 20, filter: {textContains: \"rebouches\", territoryId: $territory})",
            "$territory: ID!",
            t -> {
              whole(t);
              t.id("prc", () -> practices(t).published(Map.of()));
              return Map.of("territory", t.territory());
            }),
        object("Query.node:Practice", "node(id: $id)", "$id: ID!", t -> Map.of("id", whole(t))),
        object(
            "Query.node:Practice",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("prc", () -> lasting(t)))),
        object(
            "Query.node:Practice",
            "node(id: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("prc", practices(t)::measured))),
        object(
            "Query.adoptions",
            "adoptions(first: 5, filter: {practiceId: $id})",
            "$id: ID!",
            t -> {
              t.id("adp", practices(t)::adopted);
              return Map.of("id", whole(t));
            }),
        value(
            "Query.adoptionProgress",
            "adoptionProgress(adoptionId: $id)",
            "$id: ID!",
            t -> Map.of("id", t.id("adp", practices(t)::adopted))),
        object(
            "Query.practiceComments",
            "practiceComments(practiceId: $id, first: 100)",
            "$id: ID!",
            t -> {
              t.id("pcm", () -> t.world().lasting("said", practices(t)::said));
              return Map.of("id", whole(t));
            }));
  }

  private static RightsPractices practices(RightsTarget target) {
    return new RightsPractices(target.world());
  }

  private static String whole(RightsTarget target) {
    return target.id("prc", practices(target)::whole);
  }

  private static String lasting(RightsTarget target) {
    return target.world().lasting("practice of a template", practices(target)::fresh);
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.recordPractice", t -> practices(t).told(Map.of())),
        act("Mutation.publishPractice", t -> Map.of("practiceId", whole(t))),
        act(
            "Mutation.withdrawPractice",
            t -> Map.of("practiceId", t.id("prc", practices(t)::fresh))),
        act("Mutation.planAdoption", t -> practices(t).planning(lasting(t))),
        act("Mutation.adoptPractice", t -> practices(t).adopting(practices(t).freshOfLighting())),
        act("Mutation.commentOnPractice", t -> practices(t).saying(practices(t).whole())),
        act(
            "Mutation.hidePracticeComment",
            t -> Map.of("commentId", t.id("pcm", practices(t)::said))));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    var today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
    return Stream.of(
            value(
                "Query.practices",
                "practices(first: 1, filter: {similarToTerritoryId: \"ter_215500430\"})",
                "",
                _ -> Map.of()),
            act(
                "Mutation.publishPractice",
                t ->
                    Map.of(
                        "practiceId",
                        practices(t).draft(Map.of("domain", "LIGHTING", "startedOn", today)))),
            act("Mutation.publishPractice", t -> Map.of("practiceId", withdrawn(t))),
            act("Mutation.publishPractice", _ -> Map.of("practiceId", "prc_none")),
            act("Mutation.planAdoption", t -> practices(t).planning(impossible(t))),
            act("Mutation.planAdoption", t -> practices(t).planning(onlyTold(t))),
            act("Mutation.planAdoption", t -> practices(t).planning(adopted(t))),
            act("Mutation.planAdoption", t -> practices(t).planning(dimming(t))),
            act("Mutation.commentOnPractice", RightsOfPractices::ofOthers),
            act("Mutation.hidePracticeComment", _ -> Map.of("commentId", "pcm_none")))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static String withdrawn(RightsTarget target) {
    return target
        .world()
        .lasting(
            "withdrawn practice",
            () ->
                target
                    .world()
                    .done(
                        "anne",
                        "withdrawPractice",
                        Map.of("practiceId", practices(target).fresh()),
                        "practice { id }"));
  }

  private static String impossible(RightsTarget target) {
    var more =
        Map.of("domain", "MOBILITY", "assetKind", "TRAFFIC_COUNTER", "templateId", "tpl_rural@2");
    return target.world().lasting("impossible", () -> practices(target).published(more));
  }

  private static String onlyTold(RightsTarget target) {
    return target.world().lasting("only told", () -> practices(target).published(Map.of()));
  }

  private static String adopted(RightsTarget target) {
    practices(target).adopted();
    return practices(target).whole();
  }

  /// A schedule that another territory has not adopted, so that its plan says what is to be saved.
  private static String dimming(RightsTarget target) {
    return target
        .world()
        .lasting(
            "dimming",
            () -> {
              var earlier = List.of(Map.of("from", "22:00", "to", "04:00"));
              var lit = target.world().lit();
              practices(target).whole();
              return practices(target)
                  .ofLighting(lit.set(lit.scheduleWith("switchOffs", earlier)), Map.of());
            });
  }

  private static Map<String, Object> ofOthers(RightsTarget target) {
    var input = new HashMap<>(practices(target).saying(lasting(target)));
    input.put("territoryId", RightsWorld.VOSGES);
    return input;
  }
}

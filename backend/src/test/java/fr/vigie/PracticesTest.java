package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is told of practices, to whom, and what is refused.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticesTest {

  private static final String LIST =
      """
      query ($first: Int, $after: String, $filter: PracticeFilter) {
        practices(first: $first, after: $after, filter: $filter) {
          edges { node { id title } }
          pageInfo { hasNextPage endCursor }
          similarTo { inhabitantCount leastInhabitantCount mostInhabitantCount lampCount }
        }
      }\
      """;

  private final PracticeWorld world = new PracticeWorld();
  private String practice = "";

  @BeforeAll
  void publish() {
    var schedule = world.putOutInEsternay();
    practice = world.published(Map.of("lightingScheduleId", schedule));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private static Map<String, String> of(String practice) {
    return Map.of("practiceId", practice);
  }

  @Test
  void what_is_not_of_the_territory_or_contradicts_itself_is_refused() {
    var foreign = world.schedule("TERRITORY", PracticeWorld.VOSGES);

    assertThat(
            List.of(
                recorded("ines", Map.of()),
                recorded("marc", Map.of("territoryId", "ter_none")),
                recorded("marc", Map.of("inseeCodes", List.of("55043"))),
                recorded("marc", Map.of("lightingScheduleId", foreign)),
                recorded("marc", Map.of("templateId", "tpl_none@1")),
                recorded("marc", Map.of("templateId", "tpl_rural@2", "lightingScheduleId", "l")),
                recorded("marc", Map.of("assetKind", "WASTE_CONTAINER")),
                recorded("marc", Map.of("startedOn", "2099-01-01")),
                recorded("marc", Map.of("costEur", -1)),
                recorded("marc", Map.of("kilometres", 0))))
        .startsWith("NotAllowedProblem", "TerritoryNotFoundProblem")
        .endsWith("InvalidInputProblem")
        .filteredOn("InvalidInputProblem"::equals)
        .hasSize(8);
  }

  private String recorded(String person, Map<String, ?> more) {
    return world.outcome(person, "recordPractice", world.practice(more));
  }

  @Test
  void what_is_sent_twice_is_recorded_once() {
    var again = world.practice(Map.of("clientPracticeId", "twice-the-same"));
    var other = world.practice(Map.of("clientPracticeId", "twice-the-same", "title", "Autre"));

    var ids =
        List.of(
            world.done("recordPractice", again, "practice { id }").getString("practice.id"),
            world.done("recordPractice", again, "practice { id }").getString("practice.id"));

    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    assertThat(world.outcome("marc", "recordPractice", other)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void what_is_not_published_is_known_to_administrators_only() {
    var own = Map.of("first", 100, "filter", Map.of("territoryId", PracticeWorld.ESTERNAY));
    var draft =
        world
            .done("recordPractice", world.practice(Map.of()), "practice { id }")
            .getString("practice.id");

    assertThat(world.asks("sami", LIST, Map.of(), "data.practices").getList("edges")).isEmpty();
    assertThat(world.asks(null, LIST, Map.of(), "data.practices").getList("edges")).isEmpty();
    assertThat(world.asks("ines", LIST, own, "data.practices").getList("edges.node.id"))
        .contains(practice)
        .doesNotContain(draft);
    assertThat(world.asks("marc", LIST, own, "data.practices").getList("edges.node.id"))
        .contains(practice, draft);
    assertThat(world.outcome("ines", "publishPractice", of(draft)))
        .isEqualTo("PracticeNotFoundProblem");
    assertThat(world.outcome("ines", "publishPractice", of(practice)))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void what_was_withdrawn_is_neither_told_nor_published_nor_adopted() {
    var gone = world.published(Map.of("domain", "ROADS", "templateId", "tpl_rural@2"));

    assertThat(world.outcome("ines", "withdrawPractice", of(gone))).isEqualTo("NotAllowedProblem");
    assertThat(world.outcome("marc", "withdrawPractice", of(gone)))
        .isEqualTo("WithdrawPracticeSuccess");
    assertThat(world.outcome("marc", "withdrawPractice", of(gone)))
        .isEqualTo("WithdrawPracticeSuccess");
    assertThat(world.outcome("ines", "withdrawPractice", of(gone)))
        .isEqualTo("PracticeNotFoundProblem");
    assertThat(world.outcome("marc", "publishPractice", of(gone)))
        .isEqualTo("PracticeStatusProblem");
    assertThat(planned("marc", gone, PracticeWorld.BELLEVILLE))
        .isEqualTo("PracticeNotAdoptableProblem");
  }

  @Test
  void practices_are_found_by_words_domain_and_similar_size() {
    var found =
        world.asks(
            "nadia",
            LIST,
            Map.of(
                "filter",
                Map.of(
                    "domain", "LIGHTING",
                    "textContains", "CONCERTÉE  avec les",
                    "similarToTerritoryId", PracticeWorld.BELLEVILLE)),
            "data.practices");
    var missed = Map.of("filter", Map.of("textContains", ".*"));
    var larger = Map.of("filter", Map.of("similarToTerritoryId", PracticeWorld.VOSGES));

    assertThat(found.getList("edges.node.id")).containsExactly(practice);
    assertThat(found.getInt("similarTo.inhabitantCount")).isEqualTo(3_013);
    assertThat(found.getInt("similarTo.leastInhabitantCount")).isEqualTo(1_005);
    assertThat(found.getInt("similarTo.lampCount")).isEqualTo(4);
    assertThat(world.asks("nadia", LIST, missed, "data.practices").getList("edges")).isEmpty();
    assertThat(world.asks("nadia", LIST, larger, "data.practices").getList("edges")).isEmpty();
  }

  @Test
  void it_is_adopted_where_it_can_be_only() {
    var told = world.published(Map.of("domain", "ROADS", "title", "Nids-de-poule"));

    assertThat(
            List.of(
                planned("nadia", practice, PracticeWorld.BELLEVILLE),
                planned("marc", "prc_none", PracticeWorld.BELLEVILLE),
                planned("marc", practice, "ter_none"),
                planned("marc", practice, PracticeWorld.VOSGES),
                planned("marc", practice, PracticeWorld.ESTERNAY),
                planned("marc", told, PracticeWorld.BELLEVILLE)))
        .containsExactly(
            "NotAllowedProblem",
            "PracticeNotFoundProblem",
            "TerritoryNotFoundProblem",
            "AssetKindMissingProblem",
            "InvalidInputProblem",
            "PracticeNotAdoptableProblem");
  }

  private String planned(String person, String what, String territory) {
    return world.outcome(
        person, "planAdoption", Map.of("practiceId", what, "territoryId", territory));
  }

  @Test
  void a_template_is_adopted_as_it_is_applied() {
    var template =
        world.published(Map.of("domain", "ROADS", "title", "Modèle", "templateId", "tpl_rural@2"));
    var input =
        Map.of(
            "clientAdoptionId",
            "adoption-of-a-template",
            "practiceId",
            template,
            "territoryId",
            PracticeWorld.BELLEVILLE);
    var plan =
        world.done(
            "planAdoption",
            Map.of("practiceId", template, "territoryId", PracticeWorld.BELLEVILLE),
            "plan { changeCount keptCount expected { from } }");

    var adopted = world.done("adoptPractice", input, "adoption { changeCount keptCount }");

    assertThat(plan.getInt("plan.changeCount")).isPositive();
    assertThat(adopted.getInt("adoption.changeCount")).isEqualTo(plan.getInt("plan.changeCount"));
    assertThat(adopted.getInt("adoption.keptCount")).isEqualTo(plan.getInt("plan.keptCount"));
    var applied =
        world.asks(
            "marc",
            "query ($id: ID!) { node(id: $id) { ... on Territory { template { id } } } }",
            Map.of("id", PracticeWorld.BELLEVILLE),
            "data.node");
    assertThat(applied.getString("template.id")).isEqualTo("tpl_rural@2");
  }

  @Test
  void those_who_did_it_tell_what_it_was_like() {
    var experience = Map.of("wentWell", "le sommeil", "wentBadly", "la gare", "rating", 4);
    var of = Map.of("practiceId", practice, "text", "Et les passages piétons ?");
    world.done(
        "adoptPractice",
        Map.of(
            "clientAdoptionId",
            "adopted-to-be-told-of",
            "practiceId",
            practice,
            "territoryId",
            PracticeWorld.BELLEVILLE),
        "adoption { id }");

    assertThat(
            List.of(
                said("sami", of, PracticeWorld.BELLEVILLE, Map.of()),
                said("nadia", of, PracticeWorld.ESTERNAY, Map.of()),
                said("paul", of, PracticeWorld.VOSGES, Map.of("experience", experience)),
                said("paul", of, PracticeWorld.VOSGES, Map.of()),
                said("nadia", of, PracticeWorld.BELLEVILLE, Map.of("experience", experience))))
        .containsExactly(
            "NotAllowedProblem",
            "NotAllowedProblem",
            "PracticeNotAdoptedProblem",
            "CommentOnPracticeSuccess",
            "CommentOnPracticeSuccess");
    var comments = comments("ines");
    assertThat(comments.getList("edges.node.territory.id"))
        .containsExactly(PracticeWorld.BELLEVILLE, PracticeWorld.VOSGES);
    assertThat(comments.getInt("edges[0].node.experience.rating")).isEqualTo(4);
    assertThat(comments("sami").getList("edges")).isEmpty();
    var ofPaul = Map.of("commentId", comments.getString("edges[1].node.id"));
    assertThat(world.outcome("nadia", "hidePracticeComment", ofPaul))
        .isEqualTo("NotAllowedProblem");
    assertThat(world.outcome("sami", "hidePracticeComment", ofPaul))
        .isEqualTo("CommentNotFoundProblem");
    assertThat(world.outcome("ines", "hidePracticeComment", ofPaul))
        .isEqualTo("HidePracticeCommentSuccess");
    assertThat(comments("paul").getList("edges")).hasSize(1);
  }

  private String said(String person, Map<String, ?> of, String territory, Map<String, ?> more) {
    var input = new HashMap<String, Object>(of);
    input.put("clientCommentId", UUID.randomUUID().toString());
    input.put("territoryId", territory);
    input.putAll(more);
    return world.outcome(person, "commentOnPractice", input);
  }

  private JsonPath comments(String person) {
    return world.asks(
        person,
        """
        query ($id: ID!) {
          practiceComments(practiceId: $id) {
            edges { node { id territory { id } experience { rating } } }
          }
        }\
        """,
        Map.of("id", practice),
        "data.practiceComments");
  }

  @Test
  void lists_are_read_by_their_indexes() {
    var similar =
        Map.of(
            "filter",
            Map.of(
                "domain", "LIGHTING",
                "textContains", "nuit",
                "similarToTerritoryId", PracticeWorld.BELLEVILLE));
    Runnable ask =
        () -> {
          world.asks("nadia", LIST, similar, "data");
          world.asks("nadia", LIST, Map.of(), "data");
        };
    ask.run();

    assertThat(world.record.of(ask))
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(read ->
            assertThat(Explained.by(world.database(), read).stages())
                .doesNotContain("COLLSCAN", "SORT"));
  }
}

package fr.vigie;

import static fr.vigie.DispatchWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ContractorWorld.Member;
import fr.vigie.mongo.Explained;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a contractor's people see of the work that was given to it, and that they see nothing else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractorsSightTest {

  private static final ContractorWorld WORLD = new ContractorWorld(DispatchWorld.world());
  private static final CaseWorld CASES = WORLD.world();
  private static final String UNKNOWN = "wo_" + "0".repeat(25);

  private final String contractor = WORLD.hires("Réseaux");
  private final Member cleo = WORLD.joins("cleo", contractor);

  @Test
  void its_people_see_nothing_of_another_contractors_work_nor_of_the_territorys_own() {
    var others = WORLD.sends(WORLD.hires("Voirie"));
    var own = WORLD.plans();
    var samis = WORLD.plans();
    WORLD.acts("nadia", "assignWorkOrder", samis, Map.of("agentId", DispatchWorld.SAMI));
    var theirs = WORLD.gives(contractor);

    assertThat(WORLD.finds(cleo.key(), Map.of())).containsExactly(theirs);
    assertThat(WORLD.finds(cleo.key(), Map.of("territoryId", CaseWorld.BELLEVILLE)))
        .containsExactly(theirs);
    assertThat(WORLD.finds(cleo.key(), Map.of("territoryId", VOSGES))).isEmpty();
    assertThat(WORLD.finds(cleo.key(), Map.of("agentId", DispatchWorld.SAMI))).isEmpty();
    assertThat(inBox()).containsExactly(theirs);
    for (var hidden : List.of(others, own, samis, UNKNOWN)) {
      assertThat(WORLD.isSeenBy(cleo.key(), hidden)).isFalse();
      assertThat(node(hidden)).isNull();
      assertThat(WORLD.answer(cleo.key(), "startWorkOrder", hidden, Map.of()))
          .isEqualTo(WORLD.answer(cleo.key(), "startWorkOrder", UNKNOWN, Map.of()));
    }
    assertThat(node(theirs)).isEqualTo(theirs);
  }

  private List<String> inBox() {
    var query =
        "{ workOrdersInBox(first: 1000, box: {south: 49.1, west: 5.3, north: 49.3, east: 5.5})"
            + " { workOrders { id } } }";
    return CASES.asks(cleo.key(), query, Map.of()).getList("data.workOrdersInBox.workOrders.id");
  }

  private @Nullable String node(String id) {
    return CASES
        .asks(cleo.key(), "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
        .getString("data.node.id");
  }

  @Test
  void no_edge_leads_from_their_work_to_what_is_not_theirs() {
    var theirs = WORLD.gives(contractor);

    var seen = WORLD.sees(cleo.key(), theirs);

    assertThat(seen.getList("reports.id")).hasSize(1);
    assertThat(seen.getString("reports[0].note")).isNull();
    assertThat(seen.getString("reports[0].workOrder")).isNull();
    assertThat(seen.getString("followUpOf")).isNull();
    var report = seen.getString("reports[0].id");
    var edge =
        CASES.asks(
            cleo.key(),
            "query($id: ID!) { report(id: $id) { workOrder { id } reporterWords { text } } }",
            Map.of("id", report));
    assertThat(edge.getString("data.report.workOrder")).isNull();
    var rest =
        CASES.asks(
            cleo.key(),
            "query($t: ID!) { contractors(territoryId: $t) { id } agents(territoryId: $t) { id }"
                + " workCalendar(territoryId: $t, from: \"2026-11-29\", to: \"2026-11-30\")"
                + " { isComplete } teams(territoryId: $t) { id } overview(territoryId: $t)"
                + " { workOrders { count } } parts(territoryId: $t, first: 5) { edges { cursor } } }",
            Map.of("t", CaseWorld.BELLEVILLE));
    assertThat(rest.getList("data.contractors")).isEmpty();
    assertThat(rest.getList("data.agents")).isEmpty();
    assertThat(rest.getList("data.teams")).isEmpty();
    assertThat(rest.getString("data.workCalendar")).isNull();
    assertThat(rest.getString("data.overview")).isNull();
    assertThat(rest.getList("data.parts.edges")).isEmpty();
  }

  @Test
  void what_the_territory_noted_before_stays_the_territorys() {
    var workOrder = WORLD.plans();
    WORLD.acts("nadia", "assignWorkOrder", workOrder, Map.of("agentId", DispatchWorld.SAMI));
    WORLD.acts("sami", "startWorkOrder", workOrder, Map.of());
    WORLD.acts(
        "sami",
        "recordWork",
        workOrder,
        Map.of(
            "externalCents",
            4200,
            "times",
            List.of(Map.of("clientTimeId", UUID.randomUUID().toString(), "minutes", 90))));
    WORLD.acts("sami", "holdWorkOrder", workOrder, Map.of("reason", "voisin difficile"));
    WORLD.gives(workOrder, contractor);

    var seen = WORLD.sees(cleo.key(), workOrder);

    assertThat(seen.getList("timeline.act")).containsExactly("ASSIGN");
    assertThat(seen.getString("timeline[0].by.name")).isEqualTo("Nadia Lambert");
    assertThat(seen.getList("times")).isEmpty();
    assertThat(seen.getInt("spentMinutes")).isZero();
    assertThat(seen.getString("externalCents")).isNull();
    assertThat(seen.getString("costCents")).isNull();
    assertThat(seen.getList("changes.by.id")).doesNotContain(DispatchWorld.SAMI);
    assertThat(seen.prettify()).doesNotContain("voisin", "Sami", DispatchWorld.SAMI);
    assertThat(WORLD.sees("nadia", workOrder).getInt("spentMinutes")).isGreaterThanOrEqualTo(90);
  }

  @Test
  void they_see_the_photos_of_their_work_and_send_in_their_own() {
    var theirs = WORLD.plans();
    WORLD.acts("nadia", "assignWorkOrder", theirs, Map.of("agentId", DispatchWorld.SAMI));
    var before = List.of(WORLD.photographs("sami"));
    WORLD.acts("sami", "recordWork", theirs, Map.of("beforePhotoIds", before));
    WORLD.gives(theirs, contractor);
    var own = List.of(WORLD.photographs(cleo.key()));
    WORLD.acts(cleo.key(), "recordWork", theirs, Map.of("beforePhotoIds", own));

    var paths = WORLD.sees(cleo.key(), theirs).<String>getList("photos.imagePath");

    assertThat(paths).hasSize(2);
    var otto = WORLD.joins("otto", WORLD.hires("Voirie"));
    for (var path : paths) {
      assertThat(WORLD.looksAt(cleo.key(), path)).isEqualTo(200);
      assertThat(WORLD.looksAt(otto.key(), path)).isEqualTo(404);
    }
    WORLD.acts("nadia", "assignWorkOrder", theirs, Map.of());
    assertThat(WORLD.looksAt(cleo.key(), paths.getFirst())).isEqualTo(404);
  }

  @Test
  void an_agent_who_works_for_a_contractor_of_elsewhere_too_sees_both_and_no_more() {
    var elsewhere = WORLD.hires(VOSGES, "Réseaux");
    var key = "max-" + UUID.randomUUID();
    WORLD.joins(key, VOSGES, elsewhere);
    var agent = ContractorWorld.granting(key, CaseWorld.BELLEVILLE, null);
    agent.put("role", "AGENT");
    CASES.act("marc", "grantRole", agent, "person { id }");
    var theirs = WORLD.gives(contractor);

    assertThat(WORLD.finds(key, Map.of())).contains(theirs);
    assertThat(WORLD.finds(key, Map.of("territoryId", VOSGES))).isEmpty();
    assertThat(WORLD.tries(key, "startWorkOrder", theirs, Map.of())).isEqualTo("NotAllowedProblem");
  }

  @Test
  void their_lists_are_read_by_an_index() {
    WORLD.gives(contractor);
    var query =
        "query($o: WorkOrderOrder!) { workOrders(first: 20, orderBy: $o) { edges { node { id } } } }";
    for (var order : List.of("NEWEST_FIRST", "MOST_URGENT_FIRST")) {
      assertThat(DispatchWorld.reads(cleo.key(), query, Map.of("o", order)))
          .isNotEmpty()
          .allSatisfy(read ->
              assertThat(Explained.by(DispatchWorld.database(), read).stages())
                  .doesNotContain("COLLSCAN")
                  .containsAnyOf("IXSCAN", "IDHACK"));
    }
  }
}

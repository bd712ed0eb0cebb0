package fr.vigie;

import static fr.vigie.ContractorWorld.BELLEVILLE;
import static fr.vigie.ContractorWorld.adding;
import static fr.vigie.ContractorWorld.granting;
import static fr.vigie.DispatchWorld.VOSGES;
import static fr.vigie.DispatchWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Companies that work for a territory, and who works for them; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractorsTest {

  private static final ContractorWorld WORLD = new ContractorWorld(DispatchWorld.world());
  private static final CaseWorld CASES = WORLD.world();

  private static String name() {
    return "Électricité " + UUID.randomUUID();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7328293200007", "73282932000075", "7328293200007x", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"})
  void what_is_no_siret_is_refused(String siret) {
    var input = adding(BELLEVILLE, name());
    input.put("siret", siret);

    assertThat(refusal("marc", "addContractor", input)).isEqualTo("InvalidInputProblem siret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"73282932000074", "35600000049837"})
  void a_siret_is_kept_also_one_of_la_poste(String siret) {
    var input = adding(BELLEVILLE, name());
    input.put("siret", siret);

    var added = CASES.act("marc", "addContractor", input, "contractor { siret endedAt }");

    assertThat(added.getString("contractor.siret")).isEqualTo(siret);
    assertThat(added.getString("contractor.endedAt")).isNull();
  }

  @Test
  void only_an_administrator_adds_and_a_name_is_there_once() {
    var name = name();
    var input = adding(BELLEVILLE, name);

    assertThat(refusal("nadia", "addContractor", input)).isEqualTo("NotAllowedProblem");
    assertThat(refusal("marc", "addContractor", adding("ter_none", name)))
        .isEqualTo("TerritoryNotFoundProblem");
    CASES.act("marc", "addContractor", input, "contractor { id }");
    assertThat(refusal("marc", "addContractor", adding(BELLEVILLE, name)))
        .isEqualTo("ContractorNameTakenProblem");
    assertThat(refusal("marc", "addContractor", adding(VOSGES, name)))
        .isEqualTo("AddContractorSuccess");
  }

  @Test
  void sent_again_it_is_added_once_and_another_content_is_refused() {
    var input = adding(BELLEVILLE, name());
    var first = CASES.act("marc", "addContractor", input, "contractor { id }");

    var again = CASES.act("marc", "addContractor", input, "contractor { id }");

    assertThat(again.getString("contractor.id")).isEqualTo(first.getString("contractor.id"));
    var other = new HashMap<>(input);
    other.put("name", name());
    assertThat(refusal("marc", "addContractor", other)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void it_is_renamed_but_never_to_the_name_of_another() {
    var other = name();
    CASES.act("marc", "addContractor", adding(BELLEVILLE, other), "contractor { id }");
    var contractor = WORLD.hires("Réseaux");

    assertThat(refusal("nadia", "renameContractor", renaming(contractor, name())))
        .isEqualTo("NotAllowedProblem");
    assertThat(refusal("paul", "renameContractor", renaming(contractor, name())))
        .isEqualTo("ContractorNotFoundProblem");
    assertThat(refusal("marc", "renameContractor", renaming(contractor, other)))
        .isEqualTo("ContractorNameTakenProblem");
    var name = name();
    assertThat(
            CASES
                .act("marc", "renameContractor", renaming(contractor, name), "contractor { name }")
                .getString("contractor.name"))
        .isEqualTo(name);
  }

  private static Map<String, ?> renaming(String contractor, String name) {
    return Map.of("contractorId", contractor, "name", name);
  }

  @Test
  void the_role_goes_with_a_contractor_of_the_territory_and_no_other_role_does() {
    var contractor = WORLD.hires("Réseaux");
    var elsewhere = WORLD.hires(VOSGES, "Réseaux");

    assertThat(refusal("marc", "grantRole", granting("bea", BELLEVILLE, null)))
        .isEqualTo("InvalidInputProblem contractorId");
    assertThat(refusal("marc", "grantRole", granting("bea", null, contractor)))
        .isEqualTo("InvalidInputProblem territoryId");
    var agent = granting("bea", BELLEVILLE, contractor);
    agent.put("role", "AGENT");
    assertThat(refusal("marc", "grantRole", agent)).isEqualTo("InvalidInputProblem contractorId");
    assertThat(refusal("marc", "grantRole", granting("bea", BELLEVILLE, elsewhere)))
        .isEqualTo("ContractorNotFoundProblem");
    assertThat(refusal("marc", "grantRole", granting("bea", BELLEVILLE, "ctr_none")))
        .isEqualTo("ContractorNotFoundProblem");
    assertThat(refusal("nadia", "grantRole", granting("bea", BELLEVILLE, contractor)))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void who_works_for_a_contractor_is_no_agent_of_the_territory() {
    var contractor = WORLD.hires("Réseaux");
    var bea = WORLD.joins("bea", contractor);
    var workOrder = WORLD.plans();

    assertThat(WORLD.tries("nadia", "assignWorkOrder", workOrder, Map.of("agentId", bea.id())))
        .isEqualTo("AgentNotFoundProblem");
    var viewer =
        CASES.asks(
            bea.key(),
            "{ viewer { grants { role territory { id } contractor { id } } } }",
            Map.of());
    assertThat(viewer.getList("data.viewer.grants.role")).containsExactly("CONTRACTOR");
    assertThat(viewer.getString("data.viewer.grants[0].contractor.id")).isEqualTo(contractor);
    var agents = "{ agents(territoryId: \"" + BELLEVILLE + "\") { id } }";
    assertThat(CASES.asks("nadia", agents, Map.of()).getList("data.agents.id"))
        .doesNotContain(bea.id());
    assertThat(CASES.asks(bea.key(), agents, Map.of()).getList("data.agents.id")).isEmpty();
  }

  @Test
  void its_people_are_listed_for_who_gives_it_work() {
    var contractor = WORLD.hires("Réseaux");
    var bea = WORLD.joins("bea", contractor);
    var query = "query($id: ID!) { contractorPeople(contractorId: $id) { id } }";

    assertThat(people("nadia", query, contractor)).containsExactly(bea.id());
    assertThat(people("sami", query, contractor)).isEmpty();
    assertThat(people("paul", query, contractor)).isEmpty();
    assertThat(people(bea.key(), query, contractor)).isEmpty();
    assertThat(people("nadia", query, "ctr_none")).isEmpty();
  }

  private static List<String> people(String who, String query, String contractor) {
    return CASES.asks(who, query, Map.of("id", contractor)).getList("data.contractorPeople.id");
  }

  @Test
  void a_revoked_member_is_out_at_once() {
    var contractor = WORLD.hires("Réseaux");
    var bea = WORLD.joins("bea", contractor);
    var ana = WORLD.joins("ana", contractor);
    var workOrder = WORLD.sends(contractor);
    assertThat(WORLD.isSeenBy(bea.key(), workOrder)).isTrue();

    WORLD.leaves(bea, contractor);

    assertThat(WORLD.isSeenBy(bea.key(), workOrder)).isFalse();
    assertThat(WORLD.finds(bea.key(), Map.of())).isEmpty();
    assertThat(WORLD.tries(bea.key(), "acceptWorkOrder", workOrder, Map.of()))
        .isEqualTo("WorkOrderNotFoundProblem");
    assertThat(WORLD.isSeenBy(ana.key(), workOrder)).isTrue();
  }

  @Test
  void a_contractor_with_work_to_do_does_not_end() {
    var contractor = WORLD.hires("Réseaux");
    var workOrder = WORLD.gives(contractor);
    var ending = Map.of("contractorId", contractor);

    assertThat(refusal("marc", "endContractor", ending)).isEqualTo("ContractorHasWorkProblem");
    assertThat(refusal("nadia", "endContractor", ending)).isEqualTo("NotAllowedProblem");
    assertThat(refusal("paul", "endContractor", ending)).isEqualTo("ContractorNotFoundProblem");

    WORLD.acts("nadia", "assignWorkOrder", workOrder, Map.of());
    assertThat(refusal("marc", "endContractor", ending)).isEqualTo("EndContractorSuccess");
    assertThat(refusal("marc", "endContractor", ending)).isEqualTo("EndContractorSuccess");
  }

  @Test
  void given_work_in_the_moment_in_which_it_ends_it_has_work_or_has_ended() throws Exception {
    for (var round = 0; round < 5; round++) {
      var contractor = WORLD.hires("Réseaux");
      var workOrder = WORLD.plans();
      var start = new CyclicBarrier(2);
      List<Callable<String>> both =
          List.of(
              () -> {
                start.await();
                return refusal("marc", "endContractor", Map.of("contractorId", contractor));
              },
              () -> {
                start.await();
                return WORLD.tries(
                    "nadia", "assignWorkOrder", workOrder, Map.of("contractorId", contractor));
              });
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers = threads.invokeAll(both);

        assertThat(answers.getFirst().get() + " " + answers.getLast().get())
            .isIn(
                "ContractorHasWorkProblem AssignWorkOrderSuccess",
                "EndContractorSuccess ContractorNotFoundProblem");
      }
    }
  }

  @Test
  void once_it_has_ended_its_people_are_nothing_and_nothing_is_given_to_it() {
    var contractor = WORLD.hires("Réseaux");
    var bea = WORLD.joins("bea", contractor);
    var done = WORLD.gives(contractor);
    WORLD.acts(bea.key(), "startWorkOrder", done, Map.of());
    WORLD.acts(bea.key(), "giveUpWorkOrder", done, Map.of("reason", "rien à faire"));

    WORLD.ends(contractor);

    assertThat(WORLD.isSeenBy(bea.key(), done)).isFalse();
    var again = WORLD.acts("nadia", "reopenWorkOrder", done, Map.of("reason", "à refaire"));
    assertThat(again.getString("workOrder.contractor")).isNull();
    var viewer = CASES.asks(bea.key(), "{ viewer { grants { role } } }", Map.of());
    assertThat(viewer.getList("data.viewer.grants")).isEmpty();
    assertThat(refusal("marc", "grantRole", granting("bea", BELLEVILLE, contractor)))
        .isEqualTo("ContractorNotFoundProblem");
    assertThat(
            WORLD.tries(
                "nadia", "assignWorkOrder", WORLD.plans(), Map.of("contractorId", contractor)))
        .isEqualTo("ContractorNotFoundProblem");
    assertThat(listed(false)).doesNotContain(contractor);
    assertThat(listed(true)).contains(contractor);
  }

  private static List<String> listed(boolean isEndedToo) {
    var query =
        "query($t: ID!, $e: Boolean!) { contractors(territoryId: $t, isEndedToo: $e) { id } }";
    return CASES
        .asks("nadia", query, Map.of("t", BELLEVILLE, "e", isEndedToo))
        .getList("data.contractors.id");
  }
}

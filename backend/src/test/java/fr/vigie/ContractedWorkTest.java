package fr.vigie;

import static fr.vigie.DispatchWorld.VOSGES;
import static fr.vigie.DispatchWorld.assigns;
import static fr.vigie.DispatchWorld.bulk;
import static fr.vigie.DispatchWorld.item;
import static fr.vigie.DispatchWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ContractorWorld.Member;
import fr.vigie.mongo.Eventually;
import java.time.Duration;
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

/// Work that is given to contractors, and what their people do with it; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractedWorkTest {

  private static final ContractorWorld WORLD = new ContractorWorld(DispatchWorld.world());
  private static final CaseWorld CASES = WORLD.world();

  private final String contractor = WORLD.hires("Réseaux");
  private final Member cleo = WORLD.joins("cleo", contractor);

  @Test
  void nothing_is_given_to_a_contractor_of_elsewhere_nor_to_one_that_there_is_not() {
    var workOrder = WORLD.plans();
    var elsewhere = WORLD.hires(VOSGES, "Réseaux");

    for (var other : List.of(elsewhere, "ctr_none")) {
      assertThat(WORLD.tries("nadia", "assignWorkOrder", workOrder, Map.of("contractorId", other)))
          .isEqualTo("ContractorNotFoundProblem");
      var many = assigns("nadia", bulk(contracted(workOrder, other)));
      assertThat(many.getString("results[0].__typename")).isEqualTo("ContractorNotFoundProblem");
    }
    assertThat(WORLD.sees("nadia", workOrder).getString("contractor")).isNull();
  }

  private static Map<String, Object> contracted(String workOrder, String contractor) {
    var item = item(workOrder, null, null);
    item.put("contractorId", contractor);
    return item;
  }

  @Test
  void it_is_given_to_an_agent_or_to_a_contractor_and_never_to_both() {
    var workOrder = WORLD.plans();
    var both = Map.of("agentId", DispatchWorld.SAMI, "contractorId", contractor);
    var crew = Map.of("crewIds", List.of(DispatchWorld.SAMI), "contractorId", contractor);

    assertThat(WORLD.tries("nadia", "assignWorkOrder", workOrder, both))
        .isEqualTo("InvalidInputProblem");
    assertThat(WORLD.tries("nadia", "assignWorkOrder", workOrder, crew))
        .isEqualTo("InvalidInputProblem");
    var item = item(workOrder, DispatchWorld.SAMI, null);
    item.put("contractorId", contractor);
    assertThat(refusal("nadia", "assignWorkOrders", bulk(item)))
        .isEqualTo("InvalidInputProblem items.contractorId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assignWorkOrder", "changeWorkOrder", "dispatchWorkOrder", "verifyWorkOrder"})
  void nothing_of_planning_is_theirs(String act) {
    var theirs = WORLD.gives(contractor);

    assertThat(WORLD.tries(cleo.key(), act, theirs, Map.of())).isEqualTo("NotAllowedProblem");
    assertThat(WORLD.sees(cleo.key(), theirs).getList("allowedActs"))
        .containsExactly("START", "RECORD", "GIVE_UP");
  }

  @Test
  void agents_of_the_territory_see_a_contractors_work_and_leave_it_alone() {
    var theirs = WORLD.gives(contractor);

    assertThat(WORLD.sees("sami", theirs).getString("contractor.id")).isEqualTo(contractor);
    assertThat(WORLD.tries("sami", "startWorkOrder", theirs, Map.of()))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void they_take_it_on_do_it_and_say_what_it_took() {
    var theirs = WORLD.sends(contractor);
    var task = Map.of("taskId", "volts", "label", "mesurer", "kind", "NUMBER", "isRequired", true);
    WORLD.acts("nadia", "changeWorkOrder", theirs, Map.of("addTasks", List.of(task)));
    WORLD.acts(cleo.key(), "acceptWorkOrder", theirs, Map.of());
    WORLD.acts(cleo.key(), "startWorkOrder", theirs, Map.of());
    WORLD.acts(cleo.key(), "holdWorkOrder", theirs, Map.of("reason", "pluie"));
    WORLD.acts(cleo.key(), "startWorkOrder", theirs, Map.of());
    var said =
        Map.of(
            "note",
            "lampe changée",
            "externalCents",
            12_500,
            "answers",
            List.of(Map.of("taskId", "volts", "value", "231")),
            "times",
            List.of(Map.of("clientTimeId", UUID.randomUUID().toString(), "minutes", 45)),
            "afterPhotoIds",
            List.of(UUID.randomUUID().toString()));

    var done = WORLD.acts(cleo.key(), "completeWorkOrder", theirs, said);

    assertThat(done.getString("workOrder.status")).isEqualTo("DONE");
    assertThat(done.getString("workOrder.tasks[0].answeredBy.id")).isEqualTo(cleo.id());
    assertThat(done.getString("workOrder.externalCents")).isNull();
    var seen = WORLD.sees("nadia", theirs);
    assertThat(seen.getInt("externalCents")).isEqualTo(12_500);
    assertThat(seen.getList("timeline.act"))
        .endsWith("ACCEPT", "START", "HOLD", "START", "COMPLETE");
    assertThat(seen.getString("timeline[-1].by.id")).isEqualTo(cleo.id());
  }

  @Test
  void refused_it_goes_back_to_the_dispatcher_and_said_again_is_answered_the_same() {
    var theirs = WORLD.sends(contractor);
    var ana = WORLD.joins("ana", contractor);
    var reason = Map.of("reason", "pas de nacelle");

    var refused = WORLD.acts(cleo.key(), "refuseWorkOrder", theirs, reason);

    assertThat(refused.getString("workOrder.status")).isEqualTo("NEW");
    assertThat(WORLD.tries(cleo.key(), "refuseWorkOrder", theirs, reason))
        .isEqualTo("RefuseWorkOrderSuccess");
    assertThat(WORLD.tries(ana.key(), "refuseWorkOrder", theirs, reason))
        .isEqualTo("WorkOrderNotFoundProblem");
    assertThat(WORLD.isSeenBy(cleo.key(), theirs)).isFalse();
    var seen = WORLD.sees("nadia", theirs);
    assertThat(seen.getString("contractor")).isNull();
    assertThat(seen.getString("timeline[-1].note")).isEqualTo("pas de nacelle");
    assertThat(seen.getString("timeline[-1].by.id")).isEqualTo(cleo.id());
    WORLD.leaves(cleo, contractor);
    assertThat(WORLD.tries(cleo.key(), "refuseWorkOrder", theirs, reason))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void of_two_who_accept_and_refuse_at_once_one_wins_and_the_other_is_told() throws Exception {
    var ana = WORLD.joins("ana", contractor);
    for (var round = 0; round < 5; round++) {
      var theirs = WORLD.sends(contractor);
      var start = new CyclicBarrier(2);
      List<Callable<String>> both =
          List.of(
              () -> {
                start.await();
                return WORLD.tries(cleo.key(), "acceptWorkOrder", theirs, Map.of());
              },
              () -> {
                start.await();
                return WORLD.tries(ana.key(), "refuseWorkOrder", theirs, Map.of("reason", "non"));
              });
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers = threads.invokeAll(both);
        var accepted = answers.getFirst().get();
        var refused = answers.getLast().get();

        if (accepted.equals("AcceptWorkOrderSuccess")) {
          assertThat(refused).isEqualTo("WorkOrderStatusProblem");
          assertThat(WORLD.sees("nadia", theirs).getString("status")).isEqualTo("ACCEPTED");
        } else {
          assertThat(accepted).isEqualTo("WorkOrderNotFoundProblem");
          assertThat(refused).isEqualTo("RefuseWorkOrderSuccess");
          assertThat(WORLD.sees("nadia", theirs).getString("status")).isEqualTo("NEW");
        }
      }
    }
  }

  @Test
  void what_they_do_not_take_on_in_time_is_theirs_no_more() {
    var theirs = WORLD.gives(contractor);
    var until = CASES.clock().instant().plus(Duration.ofHours(2)).toString();
    WORLD.acts("nadia", "dispatchWorkOrder", theirs, Map.of("acceptBy", until));
    assertThat(WORLD.sees(cleo.key(), theirs).getString("acceptBy")).isNotNull();

    CASES.clock().later(Duration.ofHours(3));

    Eventually.within(
        Duration.ofSeconds(30),
        () -> "NEW".equals(WORLD.sees("nadia", theirs).getString("status")));
    assertThat(WORLD.sees("nadia", theirs).getString("timeline[-1].act")).isEqualTo("LAPSE");
    assertThat(WORLD.isSeenBy(cleo.key(), theirs)).isFalse();
    assertThat(WORLD.tries(cleo.key(), "acceptWorkOrder", theirs, Map.of()))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void given_to_an_agent_it_is_the_contractors_no_more_one_by_one_and_many_at_once() {
    var one = WORLD.sends(contractor);
    var many = WORLD.sends(contractor);

    WORLD.acts("nadia", "assignWorkOrder", one, Map.of("agentId", DispatchWorld.SAMI));
    assigns("nadia", bulk(item(many, DispatchWorld.SAMI, null)));

    for (var workOrder : List.of(one, many)) {
      assertThat(WORLD.isSeenBy(cleo.key(), workOrder)).isFalse();
      var seen = WORLD.sees("nadia", workOrder);
      assertThat(seen.getString("contractor")).isNull();
      assertThat(seen.getString("agent.id")).isEqualTo(DispatchWorld.SAMI);
    }
  }

  @Test
  void many_at_once_are_given_to_a_contractor_and_are_nobodys_day_in_the_calendar() {
    var one = WORLD.plans();
    var day = DispatchWorld.workingDay(4);
    var item = item(one, null, day);
    item.put("contractorId", contractor);

    var answer = assigns("nadia", bulk(item));

    assertThat(answer.getString("results[0].__typename")).isEqualTo("AssignmentSuccess");
    assertThat(WORLD.isSeenBy(cleo.key(), one)).isTrue();
    var calendar =
        CASES.asks(
            "nadia",
            "query($t: ID!, $d: Date!) { workCalendar(territoryId: $t, from: $d, to: $d)"
                + " { days { unassigned { id } } } }",
            Map.of("t", CaseWorld.BELLEVILLE, "d", day.toString()));
    assertThat(calendar.<String>getList("data.workCalendar.days[0].unassigned.id"))
        .doesNotContain(one);
  }
}

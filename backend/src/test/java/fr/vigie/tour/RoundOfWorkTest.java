package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Rounds of work orders: what these ask for counts, and each is in one round at a time.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundOfWorkTest {

  private static final TestBackend BACKEND = RoundWorld.backend();
  // Not the day of the other tests: `myRounds` shows ten.
  private static final LocalDate DAY = RoundWorld.tomorrow().plusDays(7);

  @Test
  void work_that_another_round_is_still_to_visit_is_refused_until_that_is_called_off() {
    var order = workOrder();
    var first = RoundWorld.act("paul", "planRound", roundOf(order)).getString("round.id");

    var refused = RoundWorld.act("paul", "planRound", roundOf(order));

    assertThat(refused.getString("__typename")).isEqualTo("WorkOrderInRoundProblem");
    assertThat(refused.getString("message")).isNotBlank();
    assertThat(refused.getString("workOrderId")).isEqualTo(order);
    assertThat(refused.getString("round.id")).isEqualTo(first);
    RoundWorld.act("paul", "cancelRound", Map.of("roundId", first, "reason", "pluie"));
    assertThat(typeOf(RoundWorld.act("paul", "planRound", roundOf(order))))
        .isEqualTo("PlanRoundSuccess");
  }

  @Test
  void of_planners_at_once_one_gets_the_work() throws InterruptedException, ExecutionException {
    var order = workOrder();
    Callable<String> plan = () -> typeOf(RoundWorld.act("paul", "planRound", roundOf(order)));

    try (var planners = Executors.newFixedThreadPool(4)) {
      var answers = planners.invokeAll(IntStream.range(0, 4).mapToObj(_ -> plan).toList());

      assertThat(answers.stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(
              "PlanRoundSuccess",
              "WorkOrderInRoundProblem",
              "WorkOrderInRoundProblem",
              "WorkOrderInRoundProblem");
    }
  }

  @Test
  void work_that_was_passed_by_may_be_in_another_round() {
    var order = workOrder();
    var round = RoundWorld.planned(roundOf(order));
    var stop = round.getString("stops[0].id");
    assertThat(round.getInt("stops[0].serviceMinutes")).isEqualTo(30);
    RoundWorld.say("lea", "skipRoundStop", round.getString("id"), stop);

    assertThat(typeOf(RoundWorld.act("paul", "planRound", roundOf(order))))
        .isEqualTo("PlanRoundSuccess");
  }

  @Test
  void planned_work_is_added_unless_another_round_visits_it() {
    var day = RoundWorld.tomorrow().plusDays(20);
    var free = given(workOrder(), day);
    var taken = given(workOrder(), day);
    var other = roundOf(taken);
    other.put("day", day.toString());
    assertThat(typeOf(RoundWorld.act("paul", "planRound", other))).isEqualTo("PlanRoundSuccess");
    var input = RoundWorld.round(List.of());
    input.put("day", day.toString());
    input.put("withPlannedWork", true);

    var round = RoundWorld.planned(input);

    assertThat(round.getList("stops.workOrder.id")).containsExactly(free);
  }

  @Test
  void work_that_is_given_to_others_is_left_out_with_the_reason_and_held_by_no_round() {
    var leas = given(workOrder(), DAY);
    var nobodys = workOrder();
    var noras = assigned("agentId", nora());
    var hired = assigned("contractorId", contractor());

    var round = RoundWorld.planned(roundOf(leas, noras, nobodys, hired));

    assertThat(round.getList("stops.workOrder.id")).containsExactlyInAnyOrder(leas, nobodys);
    assertThat(round.getList("leftOutStops.workOrder.id")).containsExactlyInAnyOrder(noras, hired);
    assertThat(round.getList("leftOutStops.leftOutReason"))
        .containsExactly("OTHERS_WORK", "OTHERS_WORK");
    var ofTruck = roundOf(noras);
    ofTruck.remove("agentId");
    ofTruck.put("vehicle", "Camion 3");
    assertThat(RoundWorld.planned(ofTruck).getList("stops.workOrder.id")).containsExactly(noras);
  }

  @Test
  void a_round_of_nothing_but_others_work_has_failed() {
    var noras = assigned("agentId", nora());

    var round = RoundWorld.planned(roundOf(noras));

    assertThat(round.getString("status")).isEqualTo("FAILED");
    assertThat(round.getString("failure")).isEqualTo("NOTHING_POSSIBLE");
    assertThat(round.getList("leftOutStops.leftOutReason")).containsExactly("OTHERS_WORK");
  }

  @Test
  void work_of_a_team_is_visited_by_each_of_its_members() {
    var ours = assigned("teamId", teamOf(RoundWorld.LEA));
    var theirs = assigned("teamId", teamOf(nora()));

    var round = RoundWorld.planned(roundOf(ours, theirs));

    assertThat(round.getList("stops.workOrder.id")).containsExactly(ours);
    assertThat(round.getList("leftOutStops.workOrder.id")).containsExactly(theirs);
  }

  @Test
  void work_that_lea_is_not_qualified_for_on_that_day_is_left_out_with_the_reason() {
    var order = workOrder();
    asks(order, "AERIAL_LIFT", 45);
    qualified(DAY.minusDays(1));
    var without = RoundWorld.planned(roundOf(order));
    assertThat(without.getList("leftOutStops.workOrder.id")).containsExactly(order);
    assertThat(without.getList("leftOutStops.leftOutReason")).containsExactly("SKILL_MISSING");

    qualified(DAY);
    var with = RoundWorld.planned(roundOf(order));

    assertThat(with.getList("stops.workOrder.id")).containsExactly(order);
    assertThat(with.getList("stops.serviceMinutes")).containsExactly(45);
  }

  @Test
  void urgent_work_stays_when_not_all_fits() {
    var usual = changed(workOrder(), Map.of("estimatedMinutes", 40));
    var urgent = changed(workOrder(), Map.of("estimatedMinutes", 45, "priority", "URGENT"));
    var input = roundOf(usual, urgent);
    input.put("shift", Map.of("start", RoundWorld.DEPOT, "from", "08:00", "until", "09:00"));

    var round = RoundWorld.planned(input);

    assertThat(round.getList("stops.workOrder.id")).containsExactly(urgent);
    assertThat(round.getList("leftOutStops.leftOutReason")).containsExactly("NO_TIME_LEFT");
  }

  private static String typeOf(JsonPath answer) {
    return answer.getString("__typename");
  }

  private static Map<String, Object> roundOf(String... orders) {
    var input =
        RoundWorld.round(
            List.of(orders).stream().map(order -> Map.of("workOrderId", order)).toList());
    input.put("day", DAY.toString());
    return input;
  }

  private static String workOrder() {
    var lamp = RoundWorld.registered("LIGHT_POINT", "EP-" + UUID.randomUUID(), List.of());
    return done(
        "paul",
        "openWorkOrder",
        Map.of(
            "clientWorkOrderId", UUID.randomUUID().toString(),
            "assetIds", List.of(lamp),
            "instructions", "changer la lampe",
            "dueAt", Instant.now().plusSeconds(864_000).toString()));
  }

  private static String given(String order, LocalDate day) {
    var whom = Map.of("workOrderId", order, "agentId", RoundWorld.LEA, "plannedFor", day);
    return done("paul", "assignWorkOrder", whom);
  }

  /// Work that was given to somebody.
  private static String assigned(String field, String whom) {
    return done("paul", "assignWorkOrder", Map.of("workOrderId", workOrder(), field, whom));
  }

  /// Another agent of the Vosges.
  private static String nora() {
    var granted =
        Map.of(
            "issuer",
            "vigie-demo",
            "subject",
            "nora-" + UUID.randomUUID(),
            "name",
            "Nora Claudel",
            "role",
            "AGENT",
            "territoryId",
            RoundWorld.VOSGES);
    return act("marc", "grantRole", granted, "person { id }").getString("person.id");
  }

  private static String teamOf(String member) {
    var team =
        Map.of(
            "territoryId",
            RoundWorld.VOSGES,
            "name",
            "Voirie " + UUID.randomUUID(),
            "memberIds",
            List.of(member));
    return act("marc", "setTeam", team, "team { id }").getString("team.id");
  }

  private static String contractor() {
    var added =
        Map.of(
            "clientContractorId",
            UUID.randomUUID().toString(),
            "territoryId",
            RoundWorld.VOSGES,
            "name",
            "Lumières " + UUID.randomUUID());
    return act("marc", "addContractor", added, "contractor { id }").getString("contractor.id");
  }

  private static String changed(String order, Map<String, ?> change) {
    var input = new HashMap<String, Object>(change);
    input.put("workOrderId", order);
    return done("paul", "changeWorkOrder", input);
  }

  private static String done(String person, String act, Map<String, ?> input) {
    return act(person, act, input, "workOrder { id }").getString("workOrder.id");
  }

  private static JsonPath act(String person, String act, Map<String, ?> input, String read) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { ... on %sSuccess { %s } } }"
            .formatted(type, act, type, read);
    return BACKEND.asks(person, query, Map.of("input", input)).jsonPath().setRootPath("data.act");
  }

  private static void qualified(LocalDate until) {
    var skill = Map.of("skillCode", "AERIAL_LIFT", "validUntil", until.toString());
    var input =
        Map.of(
            "territoryId", RoundWorld.VOSGES,
            "agentId", RoundWorld.LEA,
            "qualifications", List.of(skill));
    assertThat(
            act("marc", "setQualifications", input, "roster { agent { id } }")
                .getString("roster.agent.id"))
        .isEqualTo(RoundWorld.LEA);
  }

  /// What categories and preventive plans say of work that follows from them.
  private static void asks(String order, String skill, int minutes) {
    TestMongo.mongo()
        .client()
        .getDatabase(BACKEND.database())
        .getCollection("workOrders")
        .updateOne(
            Filters.eq("_id", order),
            Updates.combine(
                Updates.set("skills", List.of(skill)), Updates.set("estimatedMinutes", minutes)));
  }
}

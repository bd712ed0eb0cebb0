package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Nadia plans, sends, merges and verifies work in Belleville; paul is dispatcher elsewhere.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanningTest {

  private static final CaseWorld WORLD = new CaseWorld();

  private static final String WORK_ORDER =
      "workOrder { id status priority instructions agent { id } crew { id } reopenings means"
          + " estimatedMinutes verifiedAt isVerifiedByTelemetry mergedInto { id } splitFrom { id }"
          + " followUpOf { id } reports { id status } changes { field by { id } }"
          + " timeline { act note } allowedActs }";

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static String name() {
    return UUID.randomUUID().toString();
  }

  private static Map<String, Object> of(String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return input;
  }

  private static JsonPath acts(String who, String act, String workOrder, Map<String, ?> more) {
    return WORLD.act(who, act, of(workOrder, more), WORK_ORDER);
  }

  private static String refused(String who, String act, String workOrder, Map<String, ?> more) {
    return WORLD.tries(who, act, of(workOrder, more)).getString("__typename");
  }

  private static String planned() {
    return WORLD.plans(WORLD.files(null).id());
  }

  private static String done() {
    var id = planned();
    acts("sami", "startWorkOrder", id, Map.of());
    acts("sami", "completeWorkOrder", id, Map.of("afterPhotoIds", List.of(name())));
    return id;
  }

  @Test
  void nobody_but_a_dispatcher_of_the_territory_plans() {
    var id = planned();

    for (var act : List.of("assignWorkOrder", "changeWorkOrder", "dispatchWorkOrder")) {
      assertThat(refused("sami", act, id, Map.of())).isEqualTo("NotAllowedProblem");
      assertThat(refused("paul", act, id, Map.of())).isEqualTo("WorkOrderNotFoundProblem");
    }
    assertThat(refused("sami", "verifyWorkOrder", id, Map.of())).isEqualTo("NotAllowedProblem");
    assertThat(refused("paul", "mergeWorkOrders", id, Map.of("keptWorkOrderId", planned())))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void work_goes_from_the_dispatcher_to_the_agent_and_holds() {
    var id = planned();
    assertThat(refused("nadia", "dispatchWorkOrder", id, Map.of()))
        .isEqualTo("NobodyAssignedProblem");
    assertThat(refused("nadia", "assignWorkOrder", id, Map.of("agentId", "per_demo-lea")))
        .isEqualTo("AgentNotFoundProblem");
    acts("nadia", "assignWorkOrder", id, Map.of("agentId", "per_demo-sami"));
    acts("nadia", "dispatchWorkOrder", id, Map.of());
    acts("sami", "acceptWorkOrder", id, Map.of());
    acts("sami", "startWorkOrder", id, Map.of());
    acts("sami", "completeWorkOrder", id, Map.of("afterPhotoIds", List.of(name())));
    var verified = acts("nadia", "verifyWorkOrder", id, Map.of());

    assertThat(verified.getString("workOrder.status")).isEqualTo("VERIFIED");
    assertThat(verified.getString("workOrder.verifiedAt")).isNotNull();
    assertThat(verified.getBoolean("workOrder.isVerifiedByTelemetry")).isFalse();
    assertThat(verified.getList("workOrder.timeline.act"))
        .containsExactly("PLAN", "ASSIGN", "DISPATCH", "ACCEPT", "START", "COMPLETE", "VERIFY");
    assertThat(verified.getList("workOrder.allowedActs")).containsExactly("RECORD", "REOPEN");
  }

  @Test
  void work_that_was_not_taken_on_is_nobodys_again() {
    var id = planned();
    acts("nadia", "assignWorkOrder", id, Map.of("agentId", "per_demo-sami"));
    acts("nadia", "dispatchWorkOrder", id, Map.of());
    var refused = acts("sami", "refuseWorkOrder", id, Map.of("reason", "pas de nacelle"));

    assertThat(refused.getString("workOrder.status")).isEqualTo("NEW");
    assertThat(refused.getString("workOrder.agent")).isNull();
    assertThat(refused.getList("workOrder.reports.status")).containsExactly("PLANNED");
  }

  @Test
  void work_that_nobody_took_on_in_time_comes_back_by_itself() {
    var id = planned();
    var until = WORLD.clock().instant().plus(Duration.ofHours(2)).toString();
    acts("nadia", "assignWorkOrder", id, Map.of("agentId", "per_demo-sami"));
    acts("nadia", "dispatchWorkOrder", id, Map.of("acceptBy", until));
    assertThat(read(id).getString("status")).isEqualTo("DISPATCHED");
    WORLD.clock().later(Duration.ofHours(3));

    Eventually.within(Duration.ofSeconds(20), () -> read(id).getString("status").equals("NEW"));
    assertThat(read(id).getString("timeline[3].act")).isEqualTo("LAPSE");
    assertThat(read(id).getString("agent")).isNull();
  }

  @Test
  void what_changed_is_known_field_by_field_and_what_did_not_is_no_step() {
    var id = planned();
    var change =
        Map.of("priority", "URGENT", "means", List.of("AERIAL_LIFT"), "estimatedMinutes", 45);
    acts("nadia", "changeWorkOrder", id, change);
    var again = acts("nadia", "changeWorkOrder", id, change);

    assertThat(again.getList("workOrder.timeline.act")).containsExactly("PLAN", "CHANGE");
    assertThat(again.getList("workOrder.changes.field"))
        .containsExactlyInAnyOrder("priority", "means", "estimatedMinutes");
    assertThat(again.getString("workOrder.priority")).isEqualTo("URGENT");
  }

  @Test
  void work_that_did_not_hold_is_taken_up_again_and_counted() {
    var id = done();
    acts("nadia", "verifyWorkOrder", id, Map.of());
    var reopened = acts("nadia", "reopenWorkOrder", id, Map.of("reason", "affaissé de nouveau"));

    assertThat(reopened.getString("workOrder.status")).isEqualTo("PLANNED");
    assertThat(reopened.getInt("workOrder.reopenings")).isEqualTo(1);
    assertThat(reopened.getString("workOrder.verifiedAt")).isNull();
    assertThat(reopened.getList("workOrder.reports.status")).containsExactly("PLANNED");
    acts("sami", "startWorkOrder", id, Map.of());
  }

  @Test
  void a_contested_report_goes_back_to_work_with_its_work_order() {
    var report = WORLD.mended();
    WORLD.act(null, "contestReport", CaseWorld.contest(report.secret()), "report { id }");
    var id =
        WORLD
            .asks(
                "nadia",
                "query($id: ID!) { report(id: $id) { workOrder { id } } }",
                Map.of("id", report.id()))
            .getString("data.report.workOrder.id");
    var reopened = acts("nadia", "reopenWorkOrder", id, Map.of("reason", "contesté"));

    assertThat(reopened.getList("workOrder.reports.status")).containsExactly("PLANNED");
  }

  @Test
  void new_work_for_a_contested_report_says_what_it_follows() {
    var report = WORLD.mended();
    WORLD.act(null, "contestReport", CaseWorld.contest(report.secret()), "report { id }");
    var next = WORLD.plans(report.id());

    assertThat(read(next).getString("followUpOf.id")).isNotNull().isNotEqualTo(next);
  }

  @Test
  void one_incident_becomes_one_work_order() {
    var kept = planned();
    var left = planned();
    acts("sami", "startWorkOrder", kept, Map.of());
    var merge = Map.of("keptWorkOrderId", kept);
    var merged = acts("nadia", "mergeWorkOrders", left, merge);
    var again = acts("nadia", "mergeWorkOrders", left, merge);
    var other = read(left);

    assertThat(merged.getString("workOrder.id")).isEqualTo(kept);
    assertThat(merged.getList("workOrder.reports.status"))
        .containsExactly("IN_PROGRESS", "IN_PROGRESS");
    assertThat(again.getList("workOrder.timeline.act")).containsExactly("PLAN", "START", "ABSORB");
    assertThat(other.getString("status")).isEqualTo("CANCELLED");
    assertThat(other.getString("mergedInto.id")).isEqualTo(kept);
    assertThat(refused("nadia", "mergeWorkOrders", kept, Map.of("keptWorkOrderId", kept)))
        .isEqualTo("MergeUnfitProblem");
  }

  @Test
  void work_that_is_over_takes_nothing_and_leaves_the_other_as_it_was() {
    var over = done();
    var left = planned();

    assertThat(refused("nadia", "mergeWorkOrders", left, Map.of("keptWorkOrderId", over)))
        .isEqualTo("WorkOrderStatusProblem");
    assertThat(read(left).getString("status")).isEqualTo("PLANNED");
  }

  @Test
  void some_reports_become_a_work_order_of_their_own_once() {
    var first = WORLD.files(null).id();
    var second = WORLD.files(null).id();
    var whole =
        WORLD
            .act(
                "nadia",
                "planWorkOrder",
                Map.of("clientWorkOrderId", name(), "reportIds", List.of(first, second)),
                "workOrder { id }")
            .getString("workOrder.id");
    var split = Map.of("clientWorkOrderId", name(), "reportIds", List.of(second));

    assertThat(
            refused(
                "nadia",
                "splitWorkOrder",
                whole,
                Map.of("clientWorkOrderId", name(), "reportIds", List.of(first, second))))
        .isEqualTo("SplitUnfitProblem");
    var part = acts("nadia", "splitWorkOrder", whole, split);
    var again = acts("nadia", "splitWorkOrder", whole, split);

    assertThat(part.getString("workOrder.splitFrom.id")).isEqualTo(whole);
    assertThat(part.getList("workOrder.reports.id")).containsExactly(second);
    assertThat(again.getString("workOrder.id")).isEqualTo(part.getString("workOrder.id"));
    assertThat(read(whole).getList("reports.id")).containsExactly(first);
  }

  private static JsonPath read(String id) {
    var query =
        "query($id: ID!) { " + WORK_ORDER.replace("workOrder {", "workOrder(id: $id) {") + "}";
    return WORLD.asks("nadia", query, Map.of("id", id)).setRootPath("data.workOrder");
  }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import fr.vigie.shared.GeoPoint;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// One alarm and three citizens are one incident and one work order.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneIncidentTest {

  private static final FilingWorld WORLD = FilingWorld.from("2026-11-23T12:00:00Z");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static JsonPath reported(String lamp) {
    return WORLD.file("nadia", FilingWorld.lampOut(Map.of("assetId", lamp)));
  }

  private static Map<String, Object> plan(String report) {
    return Map.of("clientWorkOrderId", "plan-for-" + report, "reportIds", List.of(report));
  }

  private static List<String> reportsOf(String workOrder) {
    var query = "query($id: ID!) { workOrder(id: $id) { reports { id } } }";
    return WORLD
        .backend()
        .asks("nadia", query, Map.of("id", workOrder))
        .jsonPath()
        .getList("data.workOrder.reports.id");
  }

  private static List<String> told(String workOrder) {
    return WORLD
        .database()
        .getCollection("events")
        .find(Filters.eq("subject", workOrder))
        .sort(Sorts.ascending("_id"))
        .map(event -> event.getString("act"))
        .into(new ArrayList<>());
  }

  @Test
  void three_citizens_and_an_alarm_are_one_work_order() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1801, 5.3801), "L1");
    var alarm = WORLD.alarm(lamp, "lampFailure");
    var first = reported(lamp);
    var planned =
        WORLD.act(
            "nadia",
            "planWorkOrder",
            plan(first.getString("report.id")),
            "workOrder { id alarm { id } }");
    var workOrder = planned.getString("workOrder.id");
    var second = reported(lamp);
    WORLD.act("nadia", "startWorkOrder", Map.of("workOrderId", workOrder), "workOrder { id }");
    var third = reported(lamp);

    assertThat(first.getList("report.findings.kind")).containsExactly("CONFIRMED_BY_TELEMETRY");
    assertThat(planned.getString("workOrder.alarm.id")).isEqualTo(alarm);
    assertThat(second.getString("report.workOrder.id")).isEqualTo(workOrder);
    assertThat(second.getString("report.status")).isEqualTo("PLANNED");
    assertThat(third.getString("report.status")).isEqualTo("IN_PROGRESS");
    assertThat(third.getList("report.timeline.act")).containsExactly("FILE", "PLAN", "START");
    assertThat(reportsOf(workOrder))
        .containsExactly(
            first.getString("report.id"),
            second.getString("report.id"),
            third.getString("report.id"));
    assertThat(
            WORLD.database().getCollection("workOrders").countDocuments(Filters.eq("alarm", alarm)))
        .isEqualTo(1);
    assertThat(told(workOrder)).containsExactly("PLAN", "JOIN", "START", "JOIN");
  }

  @Test
  void work_for_an_alarm_holds_once_the_device_says_so() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1841, 5.3841), "L5");
    WORLD.alarm(lamp, "lampFailure");
    var report = reported(lamp).getString("report.id");
    var workOrder =
        WORLD
            .act("nadia", "planWorkOrder", plan(report), "workOrder { id }")
            .getString("workOrder.id");
    for (var act : List.of("startWorkOrder", "completeWorkOrder")) {
      WORLD.act("nadia", act, Map.of("workOrderId", workOrder), "workOrder { id }");
    }
    assertThat(stands(workOrder)).isEqualTo("DONE false");
    WORLD.alarmEnds(lamp, "lampFailure");

    Eventually.within(Duration.ofSeconds(20), () -> stands(workOrder).equals("VERIFIED true"));
  }

  private static String stands(String workOrder) {
    var query = "query($id: ID!) { workOrder(id: $id) { status isVerifiedByTelemetry } }";
    var answer = WORLD.backend().asks("nadia", query, Map.of("id", workOrder)).jsonPath();
    return answer.getString("data.workOrder.status")
        + " "
        + answer.getBoolean("data.workOrder.isVerifiedByTelemetry");
  }

  @Test
  void a_report_after_the_work_is_done_waits_for_work_of_its_own() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1811, 5.3811), "L2");
    WORLD.alarm(lamp, "lampFailure");
    var first = reported(lamp);
    var workOrder =
        WORLD
            .act("nadia", "planWorkOrder", plan(first.getString("report.id")), "workOrder { id }")
            .getString("workOrder.id");
    for (var act : List.of("startWorkOrder", "completeWorkOrder")) {
      WORLD.act("nadia", act, Map.of("workOrderId", workOrder), "workOrder { id }");
    }
    var late = reported(lamp);

    assertThat(late.getString("report.status")).isEqualTo("RECEIVED");
    assertThat(late.getString("report.workOrder")).isNull();
    assertThat(reportsOf(workOrder)).containsExactly(first.getString("report.id"));
  }

  @Test
  void an_alarm_of_something_else_confirms_nothing() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1821, 5.3821), "L3");
    WORLD.alarm(lamp, "lampUnexpectedOn");

    assertThat(reported(lamp).getList("report.findings")).isEmpty();
  }

  @Test
  void what_the_equipment_says_of_itself_confirms_too() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1831, 5.3831), "L4");
    WORLD
        .database()
        .getCollection("assets")
        .updateOne(
            Filters.eq("_id", lamp),
            Updates.combine(
                Updates.set("status", "DEFECTIVE_LAMP"), Updates.set("isFaulty", true)));

    assertThat(reported(lamp).getList("report.findings.kind"))
        .containsExactly("CONFIRMED_BY_TELEMETRY");
  }
}

package fr.vigie;

import static fr.vigie.DispatchWorld.agent;
import static fr.vigie.DispatchWorld.assigns;
import static fr.vigie.DispatchWorld.bulk;
import static fr.vigie.DispatchWorld.item;
import static fr.vigie.DispatchWorld.refusal;
import static fr.vigie.DispatchWorld.workOrder;
import static fr.vigie.DispatchWorld.workingDay;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Many work orders assigned at once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignManyTest {

  @Test
  void a_work_order_named_twice_none_and_too_many_are_refused() {
    var one = item("wo_1", null, null);

    assertThat(refusal("nadia", "assignWorkOrders", bulk(one, one)))
        .isEqualTo("InvalidInputProblem items");
    assertThat(refusal("nadia", "assignWorkOrders", bulk())).isEqualTo("InvalidInputProblem items");
    assertThat(refusal("sami", "assignWorkOrders", bulk(one))).isEqualTo("NotAllowedProblem");
    var many =
        Map.of(
            "clientBulkId",
            "too-many-1",
            "items",
            java.util.stream.IntStream.range(0, 101)
                .mapToObj(i -> item("wo_" + i, null, null))
                .toList());
    assertThat(refusal("nadia", "assignWorkOrders", many)).isEqualTo("InvalidInputProblem items");
  }

  @Test
  void each_of_many_is_answered_in_order_and_one_that_fails_harms_no_other() {
    var ben = agent("Ben");
    var first = workOrder();
    var done = workOrder();
    world().act("nadia", "startWorkOrder", Map.of("workOrderId", done), "workOrder { id }");
    var completed = Map.of("workOrderId", done, "afterPhotoIds", List.of("after-" + done));
    world().act("nadia", "completeWorkOrder", completed, "workOrder { id }");
    var last = workOrder();
    var day = workingDay(1);

    var answer =
        assigns(
            "nadia",
            bulk(
                item(first, ben, day),
                item(done, ben, day),
                item("wo_" + "0".repeat(25), ben, day),
                item(workOrder(), "per_demo-lea", day),
                item(last, ben, day)));

    assertThat(answer.getList("results.__typename"))
        .containsExactly(
            "AssignmentSuccess",
            "WorkOrderStatusProblem",
            "WorkOrderNotFoundProblem",
            "AgentNotFoundProblem",
            "AssignmentSuccess");
    assertThat(answer.getString("results[0].workOrder.agent.id")).isEqualTo(ben);
    assertThat(answer.getString("results[4].workOrder.plannedFor")).isEqualTo(day.toString());
    assertThat(assigns("paul", bulk(item(first, null, null))).getString("results[0].__typename"))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void many_assigned_again_are_answered_the_same_and_undo_nothing_done_since() {
    var ida = agent("Ida");
    var jan = agent("Jan");
    var order = workOrder();
    var sent = bulk(item(order, ida, workingDay(1)));
    assigns("nadia", sent);
    assigns("nadia", bulk(item(order, jan, workingDay(2))));

    var again = assigns("nadia", sent);

    assertThat(again.getString("results[0].__typename")).isEqualTo("AssignmentSuccess");
    assertThat(again.getString("results[0].workOrder.agent.id")).isEqualTo(jan);
    assertThat(again.getList("results[0].workOrder.timeline.act"))
        .containsExactly("PLAN", "ASSIGN", "ASSIGN");
    var other = new HashMap<>(sent);
    other.put("items", List.of(item(order, ida, workingDay(3))));
    assertThat(refusal("nadia", "assignWorkOrders", other)).isEqualTo("ClientIdReusedProblem");
  }
}

package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.refusal;
import static fr.vigie.DispatchWorld.workOrder;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is late.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LATE =
      "query($t: ID) { escalations(first: 100, territoryId: $t) { edges { node { level workOrder"
          + " { id } } } } }";

  @Test
  void late_work_is_told_once_a_level_and_no_more_once_it_is_done() {
    var order = workOrder();
    var kept = workOrder();
    var levels = Map.of("territoryId", BELLEVILLE, "workingDays", List.of(0, 2, 20));
    world().act("marc", "setEscalation", levels, "territory { id }");
    try (var _ = DispatchWorld.other()) {
      late(order, Duration.ofHours(1));
      Eventually.within(SOON, () -> level(order) == 1);
      assertThat(escalated(order)).containsExactly("LEVEL_1");
      late(order, Duration.ofDays(8));
      Eventually.within(SOON, () -> level(order) == 2);
      late(order, Duration.ofDays(60));
      Eventually.within(SOON, () -> level(order) == 3);
    }
    assertThat(escalated(order)).containsExactly("LEVEL_1", "LEVEL_2", "LEVEL_3");
    assertThat(level(kept)).isZero();
    assertThat(
            world().asks("paul", LATE, Map.of("t", BELLEVILLE)).getList("data.escalations.edges"))
        .isEmpty();

    world()
        .act(
            "nadia",
            "cancelWorkOrder",
            Map.of("workOrderId", order, "reason", "fait"),
            "workOrder { id }");

    assertThat(level(order)).isZero();
  }

  @Test
  void levels_that_do_not_grow_are_refused() {
    for (var days :
        List.of(List.<Integer>of(), List.of(2, 2), List.of(-1), List.of(0, 1, 2, 3, 4, 5))) {
      assertThat(
              refusal(
                  "marc", "setEscalation", Map.of("territoryId", BELLEVILLE, "workingDays", days)))
          .isEqualTo("InvalidInputProblem workingDays");
    }
    assertThat(
            refusal(
                "nadia",
                "setEscalation",
                Map.of("territoryId", BELLEVILLE, "workingDays", List.of(1))))
        .isEqualTo("NotAllowedProblem");
  }

  private static void late(String order, Duration since) {
    var dueAt = java.util.Date.from(world().clock().instant().minus(since));
    database()
        .getCollection("workOrders")
        .updateOne(Filters.eq("_id", order), Updates.set("dueAt", dueAt));
  }

  private static int level(String order) {
    var path = "data.escalations.edges.find { it.node.workOrder.id == '" + order + "' }";
    var found = world().asks("nadia", LATE, Map.of("t", BELLEVILLE));
    return found.get(path) == null ? 0 : found.getInt(path + ".node.level");
  }

  private static List<String> escalated(String order) {
    return database()
        .getCollection("events")
        .find(Filters.and(Filters.eq("subject", order), Filters.eq("type", "WorkOrderEscalated")))
        .map(event -> event.getString("act"))
        .into(new java.util.ArrayList<>());
  }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What those who follow a report hear when nadia lets other work deal with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedReportsTest {

  private static final CaseWorld WORLD = FieldWorld.shared().cases();

  private static List<String> heard(CaseWorld.Filed report) {
    var link = "query($s: String!) { followByLink(followSecret: $s) { newSteps { act } } }";
    return WORLD
        .asks(null, link, Map.of("s", report.secret()))
        .getList("data.followByLink.newSteps.act");
  }

  private static void merges(String left, String kept) {
    var input = Map.of("workOrderId", left, "keptWorkOrderId", kept);
    WORLD.act("nadia", "mergeWorkOrders", input, "workOrder { id }");
  }

  private static void starts(String workOrder) {
    WORLD.act("sami", "startWorkOrder", Map.of("workOrderId", workOrder), "workOrder { id }");
  }

  private static String status(CaseWorld.Filed report) {
    return WORLD.report("nadia", report.id()).getString("status");
  }

  @Test
  void of_work_that_is_merged_into_other_work_they_hear_one_sentence() {
    var report = WORLD.files(null);
    var left = WORLD.plans(report.id());
    var kept = WORLD.plans(WORLD.files(null).id());

    merges(left, kept);

    assertThat(heard(report)).containsExactly("PLAN", "MOVE");
    assertThat(status(report)).isEqualTo("PLANNED");
    assertThat(WORLD.report("nadia", report.id()).getString("workOrder.id")).isEqualTo(kept);
  }

  @Test
  void of_work_that_is_merged_into_work_under_way_they_hear_that_it_is() {
    var report = WORLD.files(null);
    var left = WORLD.plans(report.id());
    var kept = WORLD.plans(WORLD.files(null).id());
    starts(kept);

    merges(left, kept);

    assertThat(heard(report)).containsExactly("PLAN", "JOIN");
    assertThat(status(report)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void of_a_part_that_is_split_from_work_under_way_they_hear_that_it_is_to_be_done_still() {
    var report = WORLD.files(null);
    var stays = WORLD.files(null);
    var whole =
        WORLD
            .act(
                "nadia",
                "planWorkOrder",
                Map.of(
                    "clientWorkOrderId",
                    UUID.randomUUID().toString(),
                    "reportIds",
                    List.of(stays.id(), report.id())),
                "workOrder { id }")
            .getString("workOrder.id");
    starts(whole);

    WORLD.act(
        "nadia",
        "splitWorkOrder",
        Map.of(
            "workOrderId",
            whole,
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(report.id())),
        "workOrder { id }");

    assertThat(heard(report)).containsExactly("PLAN", "START", "MOVE");
    assertThat(heard(stays)).containsExactly("PLAN", "START");
    assertThat(status(report)).isEqualTo("PLANNED");
    assertThat(status(stays)).isEqualTo("IN_PROGRESS");
  }
}

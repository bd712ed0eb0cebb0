package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Sami mends what nadia planned, and notes what he did.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldworkTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final WorkWorld WORK = new WorkWorld(RECORD);
  private static final Path ON_THE_SPOT =
      Path.of(
          "../mobile-contracts/src/main/resources/contracts/agent/operations",
          "WorkOrderOnTheSpot.graphql");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  private static Map<String, ?> answer(String task, String value) {
    return Map.of("answers", List.of(Map.of("taskId", task, "value", value)));
  }

  @Test
  void an_answer_that_does_not_fit_is_refused_and_names_the_task() {
    var id = WORK.withTasks();

    for (var unfit :
        List.of(
            answer("off", "yes"),
            answer("volts", "twelve"),
            answer("volts", "999"),
            answer("state", "bad"),
            answer("unheard-of", "1"))) {
      assertThat(WORK.tries("sami", "recordWork", id, unfit)).isEqualTo("TaskUnfitProblem");
    }
  }

  @Test
  void work_is_not_done_before_its_required_tasks_are() {
    var id = WORK.withTasks();
    var photo = Map.of("afterPhotoIds", List.of(WorkWorld.name()));

    assertThat(WORK.tries("sami", "completeWorkOrder", id, photo)).isEqualTo("TasksMissingProblem");
    WORK.acts("sami", "recordWork", id, answer("off", "false"));
    assertThat(WORK.tries("sami", "completeWorkOrder", id, photo)).isEqualTo("TasksMissingProblem");
    var input = new HashMap<String, Object>(photo);
    input.putAll(answer("off", "true"));
    var done = WORK.acts("sami", "completeWorkOrder", id, input);

    assertThat(done.getString("workOrder.status")).isEqualTo("DONE");
    assertThat(done.getList("workOrder.reports.status")).containsExactly("RESOLVED");
    assertThat(done.getString("workOrder.tasks[0].answeredBy.id")).isEqualTo("per_demo-sami");
  }

  @Test
  void the_answer_to_a_task_that_was_taken_away_meanwhile_is_kept() {
    var id = WORK.withTasks();
    WORK.acts("nadia", "changeWorkOrder", id, Map.of("removeTaskIds", List.of("off", "state")));
    var noted = WORK.acts("sami", "recordWork", id, answer("off", "true"));

    assertThat(noted.getList("workOrder.tasks.id")).containsExactly("off", "volts");
    assertThat(noted.getBoolean("workOrder.tasks[0].isRemoved")).isTrue();
    var photo = Map.of("afterPhotoIds", List.of(WorkWorld.name()));
    assertThat(WORK.acts("sami", "completeWorkOrder", id, photo).getString("workOrder.status"))
        .isEqualTo("DONE");
  }

  @Test
  void the_timer_runs_from_the_start_to_the_hold_and_on() {
    var id = WORK.started();
    WORK.world().clock().later(Duration.ofMinutes(25));
    var held =
        WORK.acts(
            "sami",
            "holdWorkOrder",
            id,
            Map.of("reason", "pluie", "until", "2027-01-04T07:00:00Z"));
    WORK.world().clock().later(Duration.ofHours(30));
    var on = WORK.acts("sami", "startWorkOrder", id, Map.of());
    WORK.world().clock().later(Duration.ofMinutes(10));
    var time =
        Map.of(
            "times",
            List.of(Map.of("clientTimeId", WorkWorld.name(), "minutes", 5)),
            "afterPhotoIds",
            List.of(WorkWorld.name()));
    var done = WORK.acts("sami", "completeWorkOrder", id, time);

    assertThat(held.getString("workOrder.holdUntil")).isEqualTo("2027-01-04T07:00:00Z");
    assertThat(on.getString("workOrder.holdUntil")).isNull();
    assertThat(on.getString("workOrder.runningSince")).isNotNull();
    assertThat(done.getList("workOrder.times.minutes")).containsExactly(25, 10, 5);
    assertThat(done.getList("workOrder.times.isTimed")).containsExactly(true, true, false);
    assertThat(done.getInt("workOrder.spentMinutes")).isEqualTo(40);
    assertThat(done.getString("workOrder.runningSince")).isNull();
  }

  @Test
  void all_that_an_agent_needs_on_the_spot_is_read_by_four_commands() throws IOException {
    var query = Files.readString(ON_THE_SPOT);
    var id = WORK.withTasks();
    WORK.acts("sami", "recordWork", id, answer("off", "true"));
    Runnable ask =
        () ->
            assertThat(WORK.world().asks("sami", query, Map.of("id", id)).<Object>get("errors"))
                .isNull();
    ask.run();
    var database = TestMongo.mongo().client().getDatabase(WORK.world().backend().database());

    assertThat(RECORD.of(ask))
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(read ->
            assertThat(Explained.by(database, read).stages())
                .as("%s", read)
                .doesNotContain("COLLSCAN"));
  }

  @Test
  void work_that_cannot_be_done_gives_its_reports_back() {
    var id = WORK.started();

    assertThat(WORK.tries("lea", "giveUpWorkOrder", id, Map.of("reason", "non")))
        .isEqualTo("WorkOrderNotFoundProblem");
    var given = WORK.acts("sami", "giveUpWorkOrder", id, Map.of("reason", "réseau à nu"));
    var again = WORK.acts("sami", "giveUpWorkOrder", id, Map.of("reason", "réseau à nu"));

    assertThat(given.getString("workOrder.status")).isEqualTo("CANNOT_COMPLETE");
    assertThat(given.getList("workOrder.reports.status")).containsExactly("QUALIFIED");
    assertThat(again.getList("workOrder.timeline.act")).hasSize(3);
  }
}

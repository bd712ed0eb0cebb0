package fr.vigie;

import static fr.vigie.OfflineNotes.answer;
import static fr.vigie.OfflineNotes.kept;
import static fr.vigie.OfflineNotes.name;
import static fr.vigie.OfflineNotes.part;
import static fr.vigie.OfflineNotes.read;
import static fr.vigie.OfflineNotes.use;
import static fr.vigie.OfflineNotes.withTask;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of sami's notes without a network is refused or left out, and how a dispatcher finds it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineNotesRefusedTest {

  private static final FieldWorld WORLD = OfflineNotes.WORLD;

  private final FieldDevice device = new FieldDevice(WORLD, "sami");

  private Map<String, Object> does(String act, String work, String note, Map<String, ?> told) {
    var event = device.does(act, work, note);
    event.put("work", told);
    return event;
  }

  @Test
  void work_whose_required_tasks_are_not_done_is_kept_with_all_that_was_told() {
    var work = withTask();
    var part = part();
    device.does("START", work, null);
    var told =
        Map.of(
            "answers",
            List.of(answer("off", "false")),
            "times",
            List.of(Map.of("clientTimeId", name(), "minutes", 12)),
            "parts",
            List.of(use(part, 2.5)),
            "externalCents",
            4200,
            "cause",
            "WEAR");
    var event = does("COMPLETE", work, "fini", told);

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED TASKS_MISSING");
    var shown = kept(work);
    assertThat(shown.getList("work.answers.value")).containsExactly("false");
    assertThat(shown.getList("work.times.minutes")).containsExactly(12);
    assertThat(shown.getList("work.parts.partId")).containsExactly(part);
    assertThat(shown.getFloat("work.parts[0].quantity")).isEqualTo(2.5f);
    assertThat(shown.getInt("work.externalCents")).isEqualTo(4200);
    assertThat(shown.getString("work.cause")).isEqualTo("WEAR");
    var now = read(work);
    assertThat(now.getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(now.getList("parts")).isEmpty();
    assertThat(now.getString("cause")).isNull();
  }

  @Test
  void work_that_has_to_be_shown_is_not_done_without_a_photo() {
    var work = WORLD.plans("sami");
    device.does("START", work, null);
    var event = device.does("COMPLETE", work, "fini");
    event.put("photoIds", List.of());

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED PHOTO_MISSING");
    assertThat(read(work).getString("status")).isEqualTo("IN_PROGRESS");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.0001, 1e300})
  void a_quantity_that_cannot_be_is_kept_and_nothing_of_it_done(double quantity) {
    var work = WORLD.plans("sami");
    device.does("START", work, null);
    var told =
        Map.of(
            "parts",
            List.of(use(part(), quantity)),
            "times",
            List.of(Map.of("clientTimeId", name(), "minutes", 5)));
    var event = does("RECORD", work, null, told);
    var next = device.does("HOLD", work, "pluie");

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED INVALID_INPUT");
    assertThat(device.outcome(next)).isEqualTo("APPLIED");
    assertThat(read(work).getList("times.findAll { it.minutes == 5 }")).isEmpty();
    assertThat(device.pullsEvents().asPulled((String) event.get("id")).get("reason"))
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void two_answers_to_one_task_are_both_kept_and_none_is_taken() {
    var work = withTask();
    device.does("START", work, null);
    var both = List.of(answer("off", "true"), answer("off", "false"));
    var event = does("RECORD", work, null, Map.of("answers", both));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED INVALID_INPUT");
    assertThat(kept(work).getList("work.answers.value")).containsExactly("true", "false");
    assertThat(read(work).getString("tasks[0].answer")).isNull();
  }

  @Test
  void work_is_done_without_a_part_that_is_unknown_and_a_dispatcher_sees_it() {
    var work = withTask();
    var known = part();
    device.does("START", work, null);
    var told =
        Map.of(
            "answers",
            List.of(answer("off", "true"), answer("unheard-of", "1")),
            "parts",
            List.of(use("prt_none", 1), use(known, 2)));
    var event = does("COMPLETE", work, "fini", told);

    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    var now = read(work);
    assertThat(now.getString("status")).isEqualTo("DONE");
    assertThat(now.getList("parts.quantity")).containsExactly(2f);
    assertThat(device.refusals()).containsEntry(work, "DETAILS_UNFIT");
    assertThat(kept(work).getString("reason")).isEqualTo("DETAILS_UNFIT");
    assertThat(kept(work).getList("work.parts.partId")).containsExactly("prt_none", known);
    assertThat(kept(work).getList("work.answers.taskId")).containsExactly("off", "unheard-of");
  }

  @Test
  void equipment_of_other_work_is_not_changed_and_the_work_done_all_the_same() {
    var work = WORLD.plans("sami");
    device.does("START", work, null);
    var told = Map.of("assetChanges", List.of(Map.of("assetId", "ast_none")));
    var event = does("COMPLETE", work, "fini", told);

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(kept(work).getList("work.assetChanges.assetId")).containsExactly("ast_none");
  }
}

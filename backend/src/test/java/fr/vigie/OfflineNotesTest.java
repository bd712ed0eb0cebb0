package fr.vigie;

import static fr.vigie.OfflineNotes.answer;
import static fr.vigie.OfflineNotes.changes;
import static fr.vigie.OfflineNotes.kept;
import static fr.vigie.OfflineNotes.name;
import static fr.vigie.OfflineNotes.part;
import static fr.vigie.OfflineNotes.read;
import static fr.vigie.OfflineNotes.use;
import static fr.vigie.OfflineNotes.withTask;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What sami answers, builds in and photographs without a network.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineNotesTest {

  private static final FieldWorld WORLD = OfflineNotes.WORLD;

  private final FieldDevice device = new FieldDevice(WORLD, "sami");

  private Map<String, Object> does(String act, String work, String note, Map<String, ?> told) {
    var event = device.does(act, work, note);
    event.put("work", told);
    return event;
  }

  @Test
  void all_that_is_told_with_the_end_of_the_work_is_noted_with_it_once() {
    var work = withTask();
    var before = name();
    var after = name();
    device.does("START", work, null);
    var told =
        Map.of(
            "answers",
            List.of(answer("off", "true")),
            "times",
            List.of(Map.of("clientTimeId", name(), "minutes", 12)),
            "parts",
            List.of(use(part(), 2.5)),
            "cause",
            "VANDALISM",
            "externalCents",
            4200,
            "beforePhotoIds",
            List.of(before),
            "afterPhotoIds",
            List.of(after));
    var event = does("COMPLETE", work, "fini", told);
    event.put("photoIds", List.of());
    WORLD.pushes("sami", List.of(event));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    var now = read(work);
    assertThat(now.getList("timeline.act")).containsExactly("PLAN", "CHANGE", "START", "COMPLETE");
    assertThat(now.getString("tasks[0].answer")).isEqualTo("true");
    assertThat(now.getList("times.minutes")).containsExactlyInAnyOrder(0, 12);
    assertThat(now.getList("parts.quantity")).containsExactly(2.5f);
    assertThat(now.getString("cause")).isEqualTo("VANDALISM");
    assertThat(now.getList("announcedPhotos.clientPhotoId")).containsExactly(before, after);
    assertThat(now.getList("announcedPhotos.isAwaited")).containsOnly(true);
  }

  @Test
  void the_photos_of_work_that_is_done_show_the_place_after_it() {
    var work = WORLD.plans("sami");
    device.does("START", work, null);
    var photo = name();
    var event = device.does("COMPLETE", work, "fini");
    event.put("photoIds", List.of(photo, "?"));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(read(work).getList("announcedPhotos.clientPhotoId")).containsExactly(photo);
    assertThat(read(work).getList("announcedPhotos.purpose")).containsExactly("AFTER");
  }

  @Test
  void the_answer_to_a_task_that_was_taken_away_meanwhile_is_kept_with_the_work() {
    var work = withTask();
    device.does("START", work, null);
    var event = does("RECORD", work, null, Map.of("answers", List.of(answer("off", "true"))));
    changes(work, Map.of("removeTaskIds", List.of("off")));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(read(work).getString("tasks[0].answer")).isEqualTo("true");
  }

  @Test
  void fields_and_notes_are_one_step() {
    var work = withTask();
    device.does("START", work, null);
    var event = does("RECORD", work, "vu", Map.of("answers", List.of(answer("off", "true"))));
    event.put("changes", List.of(Map.of("field", "CAUSE", "value", "WEAR")));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(read(work).getString("cause")).isEqualTo("WEAR");
    assertThat(read(work).getList("timeline.act"))
        .containsExactly("PLAN", "CHANGE", "START", "RECORD");
  }

  @Test
  void work_is_held_until_the_day_that_was_said() {
    var work = WORLD.plans("sami");
    device.does("START", work, null);
    var event = device.does("HOLD", work, "gel");
    event.put("until", "2027-01-04T07:00:00Z");

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(read(work).getString("holdUntil")).isEqualTo("2027-01-04T07:00:00Z");
  }

  @Test
  void what_the_second_device_noted_with_the_same_act_is_noted_too() {
    var work = withTask();
    device.does("START", work, null);
    device.sends();
    var tablet = new FieldDevice(WORLD, "sami");
    var event = tablet.does("START", work, null);
    event.put("work", Map.of("answers", List.of(answer("nothing", "1"), answer("off", "true"))));

    tablet.sends();

    assertThat(tablet.outcome(event)).isEqualTo("APPLIED");
    assertThat(read(work).getString("tasks[0].answer")).isEqualTo("true");
    assertThat(kept(work).getString("reason")).isEqualTo("DETAILS_UNFIT");
  }

  @Test
  void other_notes_under_the_same_id_are_another_event() {
    var work = WORLD.plans("sami");
    var first = does("START", work, null, Map.of("cause", "WEAR"));
    device.sends();

    var second = new HashMap<>(first);
    second.put("work", Map.of("cause", "ACCIDENT"));
    var answer = WORLD.pushes("sami", List.of(second)).setRootPath("data.pushFieldEvents[0]");

    assertThat(answer.getString("reason")).isEqualTo("ID_REUSED");
    assertThat(answer.getString("work.cause")).isEqualTo("ACCIDENT");
    assertThat(read(work).getString("cause")).isEqualTo("WEAR");
  }
}

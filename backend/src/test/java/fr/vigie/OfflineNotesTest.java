package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What sami answers, builds in and photographs without a network, refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineNotesTest {

  private static final FieldWorld WORLD = FieldWorld.shared();
  private static final String WORK_ORDER =
      """
      query($id: ID!) { workOrder(id: $id) {
        status holdUntil cause externalCents timeline { act }
        tasks { id answer } times { id minutes } parts { id quantity }
        announcedPhotos { clientPhotoId purpose isAwaited } } }\
      """;

  private final FieldDevice device = new FieldDevice(WORLD, "sami");

  private static String name() {
    return UUID.randomUUID().toString();
  }

  private static JsonPath read(String id) {
    return WORLD.cases().asks("nadia", WORK_ORDER, Map.of("id", id)).setRootPath("data.workOrder");
  }

  /// What nadia finds kept of a work order.
  private static JsonPath kept(String work) {
    var found = WORLD.kept("nadia");
    return found.setRootPath("data.keptWork.edges.node.find { it.workOrderId == '" + work + "' }");
  }

  private static void changes(String work, Map<String, ?> change) {
    var input = new HashMap<String, Object>(change);
    input.put("workOrderId", work);
    WORLD.cases().act("nadia", "changeWorkOrder", input, "workOrder { id }");
  }

  private static String withTask() {
    var work = WORLD.plans("sami");
    var task =
        Map.of("taskId", "off", "label", "baliser", "kind", "CHECK", "isRequired", true);
    changes(work, Map.of("addTasks", List.of(task)));
    return work;
  }

  private static String part() {
    var input =
        Map.of(
            "territoryId",
            CaseWorld.BELLEVILLE,
            "reference",
            name(),
            "name",
            "Enrobé à froid",
            "unit",
            "sac",
            "cents",
            1250);
    return WORLD.cases().act("marc", "setPart", input, "part { id }").getString("part.id");
  }

  private static Map<String, ?> answer(String task, String value) {
    return Map.of("taskId", task, "value", value);
  }

  private static Map<String, ?> use(String part, double quantity) {
    return Map.of("clientUseId", name(), "partId", part, "quantity", quantity);
  }

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
    var stored = device.asksForEvents(null, 100).setRootPath("data.pullFieldEvents.documents");
    assertThat(stored.getString("find { it.id == '" + event.get("id") + "' }.reason"))
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

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What agents do without a network is done once and in its order, however it arrives: one story
/// each.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineOrderTest {

  private static final FieldWorld WORLD = FieldWorld.shared();

  private static FieldDevice device(String person) {
    return new FieldDevice(WORLD, person);
  }

  private static List<String> acts(String workOrder) {
    return WORLD.workOrder("nadia", workOrder).getList("timeline.act");
  }

  private static String words(String text) {
    return text + " " + UUID.randomUUID();
  }

  @Test
  void a_whole_day_without_network_is_done_in_its_order() {
    var works = IntStream.range(0, 4).mapToObj(_ -> WORLD.plans("sami")).toList();
    var device = device("sami").pulls();
    works.forEach(work -> {
      device.does("START", work, null);
      device.does("COMPLETE", work, "fait");
    });

    device.sends().pulls();

    assertThat(works)
        .allSatisfy(work -> {
          assertThat(acts(work)).containsExactly("PLAN", "START", "COMPLETE");
          assertThat(device.copies()).containsEntry(work, "DONE");
        });
  }

  @Test
  void a_batch_that_overtakes_the_one_before_waits_for_it() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    var start = device.does("START", work, null);
    var complete = device.does("COMPLETE", work, "fini");

    device.sends(List.of(complete));
    assertThat(device.outcome(complete)).isEqualTo("WAITING");
    assertThat(WORLD.status(work)).isEqualTo("PLANNED");
    device.sends(List.of(start)).pullsEvents();

    assertThat(device.outcome(complete)).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN", "START", "COMPLETE");
  }

  @Test
  void rows_of_a_batch_may_come_in_any_order() {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var start = device.does("START", work, null);
    var hold = device.does("HOLD", work, "orage");
    var again = device.does("START", work, null);

    device.sends(List.of(again, start, hold));

    assertThat(List.of(start, hold, again))
        .allSatisfy(event -> assertThat(device.outcome(event)).isEqualTo("APPLIED"));
    assertThat(acts(work)).containsExactly("PLAN", "START", "HOLD", "START");
  }

  @Test
  void batches_that_are_sent_at_once_are_done_once_and_in_order() throws Exception {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var acts = List.of("START", "HOLD", "START", "HOLD", "START", "COMPLETE");
    var events = acts.stream().map(act -> device.does(act, work, "note")).toList();
    var batches = new ArrayList<Callable<Object>>();
    for (var client = 0; client < 12; client++) {
      var from = client % 6;
      batches.add(() -> WORLD.pushes("sami", events.subList(from, 6)));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(batches)) {
        answer.get();
      }
    }

    device.sends(events);
    assertThat(events).allSatisfy(event -> assertThat(device.outcome(event)).isEqualTo("APPLIED"));
    assertThat(acts(work))
        .containsExactly("PLAN", "START", "HOLD", "START", "HOLD", "START", "COMPLETE");
  }

  @Test
  void two_devices_of_an_agent_take_turns() {
    var work = WORLD.plans("sami");
    var phone = device("sami").pulls();
    var tablet = device("sami").pulls();
    phone.does("START", work, null);
    phone.sends();
    tablet.does("HOLD", work, "pluie");
    tablet.sends();
    phone.does("START", work, null);
    phone.sends();
    tablet.does("COMPLETE", work, "fini");
    tablet.sends().pulls();
    phone.pulls();

    assertThat(acts(work)).containsExactly("PLAN", "START", "HOLD", "START", "COMPLETE");
    assertThat(phone.copies()).isEqualTo(tablet.copies());
  }

  @Test
  void what_both_devices_of_an_agent_did_is_done_once() {
    var work = WORLD.plans("sami");
    var phone = device("sami").pulls();
    var tablet = device("sami").pulls();
    var onPhone = phone.does("START", work, null);
    var onTablet = tablet.does("START", work, null);

    phone.sends();
    tablet.sends();

    assertThat(phone.outcome(onPhone)).isEqualTo("APPLIED");
    assertThat(tablet.outcome(onTablet)).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN", "START");
  }

  @Test
  void a_device_learns_what_became_of_what_the_other_did() {
    var work = WORLD.plans("sami");
    var phone = device("sami").pullsEvents();
    var tablet = device("sami").pullsEvents();
    var event = phone.does("COMPLETE", work, words("trop tôt"));

    phone.sends();

    assertThat(tablet.pullsEvents().outcome(event)).isEqualTo("REFUSED STATUS_FORBIDS");
  }

  @Test
  void an_answer_that_was_lost_is_given_again() {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var event = device.does("START", work, null);
    WORLD.pushes("sami", List.of(event));

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN", "START");
  }

  @Test
  void a_device_of_three_weeks_hands_over_what_was_done_and_what_ended_meanwhile_is_told() {
    var mine = WORLD.plans("sami");
    var calledOff = WORLD.plans("sami");
    var device = device("sami").pulls();
    var start = device.does("START", mine, null);
    var end = device.does("COMPLETE", mine, "fait il y a trois semaines");
    var late = device.does("START", calledOff, words("commencé"));
    WORLD.cancels(calledOff);
    WORLD.cases().clock().later(Duration.ofDays(21));

    device.sends().pulls();

    assertThat(device.outcome(start)).isEqualTo("APPLIED");
    assertThat(device.outcome(end)).isEqualTo("APPLIED");
    assertThat(device.outcome(late)).isEqualTo("REFUSED WORK_ORDER_CANCELLED");
    assertThat(device.copies()).containsEntry(mine, "DONE").containsEntry(calledOff, "CANCELLED");
  }

  @Test
  void a_device_that_is_told_to_begin_anew_keeps_and_sends_what_it_has() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    var event = device.does("START", work, null);
    WORLD.cases().act("marc", "renewFeeds", Map.of("reason", "restauration"), "feedCount");

    device.beginsAnew().sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.copies()).containsEntry(work, "IN_PROGRESS");
  }

  @Test
  void an_app_that_was_installed_anew_counts_anew() {
    var work = WORLD.plans("sami");
    var before = device("sami");
    before.does("START", work, null);
    before.sends();
    var after = device("sami").pulls();

    var event = after.does("COMPLETE", work, "fini");
    after.sends();

    assertThat(after.outcome(event)).isEqualTo("APPLIED");
  }

  @Test
  void events_never_change_and_the_same_again_changes_nothing() {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var event = device.does("START", work, "note");
    device.sends();
    var rows = List.of(Map.of("assumedMasterState", event, "newDocumentState", event));
    var query =
        "mutation($rows: [FieldEventPushRow!]!) { pushFieldEvents(rows: $rows) { id outcome } }";

    var answer = WORLD.cases().asks("sami", query, Map.of("rows", rows));

    assertThat(answer.getString("data.pushFieldEvents[0].outcome")).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN", "START");
  }

  @Test
  void an_event_that_comes_twice_in_a_batch_is_one() {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var event = device.does("START", work, null);

    var answer = WORLD.pushes("sami", List.of(event, event));

    assertThat(answer.getList("data.pushFieldEvents.outcome"))
        .isEqualTo(List.of("APPLIED", "APPLIED"));
    assertThat(acts(work)).containsExactly("PLAN", "START");
  }
}

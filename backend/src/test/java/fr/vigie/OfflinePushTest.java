package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an agent's devices hand over what was done, bad input first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflinePushTest {

  private static final FieldWorld WORLD = FieldWorld.shared();

  private static FieldDevice device(String person) {
    return new FieldDevice(WORLD, person);
  }

  @Test
  void who_does_no_work_is_told_nothing_and_hands_over_nothing() {
    for (var person : List.of("camille", "rita")) {
      assertThat(device(person).asksFor(null, 10).getString("data.pullWorkOrders")).isNull();
      assertThat(device(person).asksForEvents(null, 10).getString("data.pullFieldEvents")).isNull();
    }
    var event = device("camille").does("START", "wo_0", "rien");

    var answer = WORLD.pushes("camille", List.of(event));

    assertThat(answer.getString("data.pushFieldEvents")).isNull();
    assertThat(stored(event)).isZero();
  }

  private static long stored(Map<String, Object> event) {
    return WORLD
        .database()
        .getCollection("fieldEvents")
        .countDocuments(Filters.eq("id", event.get("id")));
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }

  @Test
  void a_batch_over_the_limit_is_refused_whole_and_says_the_maximum() {
    var device = device("sami");
    var events =
        IntStream.range(0, 51).mapToObj(_ -> device.does("START", "wo_none", null)).toList();

    var answer = WORLD.pushes("sami", events);

    assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].message")).contains("50");
    assertThat(events).allSatisfy(event -> assertThat(stored(event)).isZero());
  }

  @Test
  void an_event_for_an_unknown_work_order_and_for_another_territorys_are_kept_alike() {
    var foreign = foreignWork();
    var device = device("sami");
    var unknown = device.does("START", "wo_" + "0".repeat(25), "inconnu " + UUID.randomUUID());
    var others = device.does("START", foreign, "ailleurs " + UUID.randomUUID());

    device.sends();

    for (var event : List.of(unknown, others)) {
      assertThat(device.outcome(event)).isEqualTo("REFUSED WORK_ORDER_NOT_FOUND");
      assertThat(reason(event)).isEqualTo("WORK_ORDER_NOT_FOUND");
      assertThat(WORLD.keptReason("paul", (String) event.get("note"))).isNull();
    }
    var row = "edges.node.find { it.workOrderId == '" + foreign + "' }.workOrder";
    assertThat(WORLD.kept("nadia").getString(row)).isNull();
  }

  private static String foreignWork() {
    var place = Map.of("latitude", 48.0159, "longitude", 6.5917);
    var report = WORLD.cases().files(null, place).id();
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(report),
            "agentId",
            "per_demo-lea");
    return WORLD
        .cases()
        .act("paul", "planWorkOrder", input, "workOrder { id }")
        .getString("workOrder.id");
  }

  /// Why nadia finds it kept.
  private static String reason(Map<String, Object> event) {
    return WORLD.keptReason("nadia", (String) event.get("note"));
  }

  @Test
  void work_that_was_called_off_meanwhile_is_kept_with_what_the_agent_wrote() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami").pulls();
    WORLD.cancels(workOrder);

    var event = device.does("START", workOrder, "commencé " + UUID.randomUUID());
    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED WORK_ORDER_CANCELLED");
    assertThat(reason(event)).isEqualTo("WORK_ORDER_CANCELLED");
    assertThat(WORLD.status(workOrder)).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({"COMPLETE,fini trop tôt", "HOLD,pluie"})
  void an_illegal_change_is_kept_and_its_reason_stays_on_the_copy_after_the_next_pull(
      String act, String words) {
    var workOrder = WORLD.plans("sami");
    var device = device("sami").pulls();

    var event = device.does(act, workOrder, words + " " + UUID.randomUUID());
    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("REFUSED STATUS_FORBIDS");
    assertThat(reason(event)).isEqualTo("STATUS_FORBIDS");
    assertThat(device.refusals()).containsEntry(workOrder, "STATUS_FORBIDS");
    assertThat(device("sami").pulls().refusals()).containsEntry(workOrder, "STATUS_FORBIDS");
    device.does("START", workOrder, null);
    assertThat(device.sends().pulls().refusals()).doesNotContainKey(workOrder);
  }

  @Test
  void what_breaks_a_rule_is_kept_and_holds_up_no_other_event_of_the_batch() {
    var first = WORLD.plans("sami");
    var second = WORLD.plans("sami");
    var device = device("sami");
    device.does("START", first, null);
    var withoutReason = device.does("HOLD", first, "  ");
    var tooLong = device.does("HOLD", first, "x".repeat(20_000));
    var started = device.does("START", second, null);

    device.sends();

    assertThat(device.outcome(withoutReason)).isEqualTo("REFUSED INVALID_INPUT");
    assertThat(device.outcome(tooLong)).isEqualTo("REFUSED INVALID_INPUT");
    assertThat(device.outcome(started)).isEqualTo("APPLIED");
    assertThat(reason(tooLong)).isEqualTo("INVALID_INPUT");
  }

  @Test
  void too_much_in_one_row_is_kept_with_all_of_it_and_holds_up_no_other() {
    var first = WORLD.plans("sami");
    var second = WORLD.plans("sami");
    var device = device("sami");
    var photos = IntStream.range(0, 21).mapToObj(_ -> UUID.randomUUID().toString()).toList();
    var names = photos.subList(0, 11);
    var tooMany = device.does("RECORD", first, "trop de photos " + UUID.randomUUID());
    tooMany.put("photoIds", photos);
    var change = Map.of("field", "CAUSE", "value", "WEAR");
    var changed = device.does("RECORD", first, "trop de champs " + UUID.randomUUID());
    changed.put("changes", Collections.nCopies(21, change));
    var noted = device.does("RECORD", first, "trop de notes " + UUID.randomUUID());
    noted.put("work", Map.of("beforePhotoIds", names));
    var started = device.does("START", second, null);

    device.sends();

    for (var event : List.of(tooMany, changed, noted)) {
      assertThat(device.outcome(event)).isEqualTo("REFUSED INVALID_INPUT");
      assertThat(reason(event)).isEqualTo("INVALID_INPUT");
    }
    assertThat(device.outcome(started)).isEqualTo("APPLIED");
    var row = "edges.node.find { it.note == '" + noted.get("note") + "' }";
    assertThat(WORLD.kept("nadia").getList(row + ".work.beforePhotoIds")).hasSize(11);
    assertThat(WORLD.workOrder("nadia", first).getList("timeline.act")).containsExactly("PLAN");
  }

  @Test
  void another_content_under_the_same_id_is_kept_beside_the_first() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami");
    var first = device.does("START", workOrder, "premier");
    device.sends();

    var second = new HashMap<>(first);
    second.put("note", "second " + UUID.randomUUID());
    var answer = WORLD.pushes("sami", List.of(second)).setRootPath("data.pushFieldEvents[0]");

    assertThat(answer.getString("outcome")).isEqualTo("REFUSED");
    assertThat(answer.getString("reason")).isEqualTo("ID_REUSED");
    assertThat(answer.getString("id")).startsWith((String) first.get("id")).contains("~");
    assertThat(reason(second)).isEqualTo("ID_REUSED");
    assertThat(device.pullsEvents().outcome(first)).isEqualTo("APPLIED");
    WORLD.pushes("sami", List.of(second));
    assertThat(stored(first)).isEqualTo(2);
  }

  @Test
  void another_agent_who_comes_upon_an_id_learns_nothing_of_whose_it_is() {
    var mine = device("sami").does("START", WORLD.plans("sami"), "secret de Sami");
    WORLD.pushes("sami", List.of(mine));

    var theirs = new HashMap<>(mine);
    theirs.put("note", "de Léa");
    var answer = WORLD.pushes("lea", List.of(theirs)).setRootPath("data.pushFieldEvents[0]");

    assertThat(answer.getString("id")).isEqualTo(mine.get("id"));
    assertThat(answer.getString("note")).isEqualTo("de Léa");
    assertThat(answer.getString("reason")).isEqualTo("ID_REUSED");
    assertThat(WORLD.keptReason("paul", "de Léa")).isEqualTo("ID_REUSED");
    assertThat(device("lea").asksForEvents(null, 100).prettify()).doesNotContain("secret de Sami");
  }

  @ParameterizedTest
  @CsvSource({"1970-01-01T00:00:00Z,true", "2099-12-31T23:59:59Z,true", "-PT5M,false"})
  void a_clock_that_is_wrong_is_stored_flagged_and_sorts_nothing(String at, boolean isOff) {
    var workOrder = WORLD.plans("sami");
    var now = WORLD.cases().clock().instant();
    var instant = at.startsWith("-") ? now.plus(Duration.parse(at)) : java.time.Instant.parse(at);
    var device = device("sami");
    var start = device.does("START", workOrder, null, instant);
    var hold = device.does("HOLD", workOrder, "orage", now);

    var answer = WORLD.pushes("sami", List.of(start, hold));

    assertThat(answer.getBoolean("data.pushFieldEvents[0].isClockOff")).isEqualTo(isOff);
    assertThat(answer.getList("data.pushFieldEvents.outcome")).containsOnly("APPLIED");
    assertThat(WORLD.status(workOrder)).isEqualTo("ON_HOLD");
  }

  @Test
  void the_stored_state_of_every_row_is_answered_on_a_retry_too_whatever_the_order() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami");
    var events =
        Stream.of("START", "HOLD", "START", "COMPLETE", "START")
            .map(act -> device.does(act, workOrder, "note"))
            .toList();
    var before = WORLD.pushes("sami", events).getList("data.pushFieldEvents");

    var again = WORLD.pushes("sami", events).getList("data.pushFieldEvents");
    var reversed = WORLD.pushes("sami", events.reversed()).getList("data.pushFieldEvents");

    assertThat(before).hasSize(5).isEqualTo(again);
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(before);
    assertThat(WORLD.workOrder("nadia", workOrder).getList("timeline")).hasSize(5);
  }

  @Test
  void a_dispatcher_settles_what_was_kept_once_and_the_device_learns_it() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami").pulls().pullsEvents();
    var event = device.does("COMPLETE", workOrder, "fini " + UUID.randomUUID());
    device.sends();
    var id =
        WORLD
            .kept("nadia")
            .getString("edges.node.find { it.note == '" + event.get("note") + "' }.id");
    var input = Map.of("keptWorkId", id, "note", "terminé pour Sami");
    assertThat(WORLD.cases().tries("paul", "settleKeptWork", input).getString("__typename"))
        .isEqualTo("KeptWorkNotFoundProblem");
    assertThat(WORLD.cases().tries("sami", "settleKeptWork", input).getString("__typename"))
        .isEqualTo("NotAllowedProblem");

    var settled =
        WORLD.cases().act("nadia", "settleKeptWork", input, "keptWork { settlement { note at } }");
    var again =
        WORLD
            .cases()
            .act(
                "nadia",
                "settleKeptWork",
                Map.of("keptWorkId", id, "note", "autrement"),
                "keptWork { settlement { note at } }");

    assertThat(settled.getString("keptWork.settlement.note")).isEqualTo("terminé pour Sami");
    assertThat(again.<Object>get("keptWork")).isEqualTo(settled.get("keptWork"));
    assertThat(reason(event)).isNull();
    assertThat(device.pulls().refusals()).doesNotContainKey(workOrder);
    assertThat(device.pullsEvents().asPulled((String) event.get("id")).get("settledAt"))
        .isNotNull();
  }
}

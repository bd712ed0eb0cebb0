package fr.vigie;

import static fr.vigie.CrewWorld.atOnce;
import static fr.vigie.CrewWorld.cases;
import static fr.vigie.CrewWorld.device;
import static fr.vigie.CrewWorld.world;
import static fr.vigie.DrivenRounds.at;
import static fr.vigie.DrivenRounds.completes;
import static fr.vigie.DrivenRounds.lamp;
import static fr.vigie.DrivenRounds.round;
import static fr.vigie.DrivenRounds.said;
import static fr.vigie.DrivenRounds.seen;
import static fr.vigie.DrivenRounds.statuses;
import static fr.vigie.DrivenRounds.stops;
import static fr.vigie.DrivenRounds.words;
import static fr.vigie.DrivenRounds.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What was said of the stops of a round without a network is handed over later, each act once,
/// done or kept with its reason.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineStopsTest {

  @Test
  void stops_of_others_and_of_no_round_are_refused_the_same_and_kept() {
    var round = round(at("assetId", lamp()));
    var lea = device("lea");
    var others = lea.doesAtStop("STOP_SKIPPED", round, stops(round).getFirst(), words());
    var nobodys = lea.doesAtStop("STOP_SKIPPED", "rnd_" + "0".repeat(25), "stp_1", words());
    var sami = device("sami");
    var no = sami.doesAtStop("STOP_SKIPPED", round, "stp_" + "0".repeat(25), words());

    lea.sends();
    sami.sends();

    assertThat(lea.outcome(others)).isEqualTo("REFUSED STOP_NOT_FOUND");
    assertThat(lea.outcome(nobodys)).isEqualTo("REFUSED STOP_NOT_FOUND");
    assertThat(sami.outcome(no)).isEqualTo("REFUSED STOP_NOT_FOUND");
    for (var event : List.of(others, nobodys, no)) {
      assertThat(world().keptReason("nadia", (String) event.get("note")))
          .isEqualTo("STOP_NOT_FOUND");
    }
    assertThat(statuses(round)).containsExactly("PENDING");
  }

  @Test
  void what_cannot_be_said_of_a_stop_is_kept_and_the_rest_of_the_batch_is_done() {
    var round = round(at("assetId", lamp()));
    var stop = stops(round).getFirst();
    var sami = device("sami");
    var withoutWhy = sami.doesAtStop("STOP_SKIPPED", round, stop, null);
    var ofWork = sami.does("STOP_DONE", work(), words());
    var ofStop = sami.doesAtStop("START", round, stop, null);
    var noted = sami.doesAtStop("STOP_DONE", round, stop, null);
    noted.put("changes", List.of(Map.of("field", "CAUSE", "value", "WEAR")));
    var done = sami.doesAtStop("STOP_DONE", round, stop, null);

    sami.sends();

    for (var event : List.of(withoutWhy, ofWork, ofStop, noted)) {
      assertThat(sami.outcome(event)).isEqualTo("REFUSED INVALID_INPUT");
    }
    assertThat(sami.outcome(done)).isEqualTo("APPLIED");
    assertThat(statuses(round)).containsExactly("DONE");
  }

  @Test
  void what_was_said_of_a_round_that_was_called_off_is_kept_with_that_reason() {
    var round = round(at("assetId", lamp()));
    var sami = device("sami");
    var event = sami.doesAtStop("STOP_SKIPPED", round, stops(round).getFirst(), words());
    cases()
        .act("nadia", "cancelRound", Map.of("roundId", round, "reason", "neige"), "round { id }");

    sami.sends();

    assertThat(sami.outcome(event)).isEqualTo("REFUSED ROUND_CANCELLED");
    assertThat(world().keptReason("nadia", (String) event.get("note")))
        .isEqualTo("ROUND_CANCELLED");
    var kept = world().kept("nadia");
    var row = "edges.node.find { it.note == '" + event.get("note") + "' }";
    assertThat(kept.getString(row + ".roundId")).isEqualTo(round);
    assertThat(kept.<Object>get(row + ".workOrder")).isNull();
  }

  @Test
  void kept_words_of_a_stop_are_dealt_with_like_those_of_work() {
    var round = round(at("assetId", lamp()));
    var sami = device("sami");
    var event = sami.doesAtStop("STOP_SKIPPED", round, "stp_" + "1".repeat(25), words());
    sami.sends();
    var row = "edges.node.find { it.note == '" + event.get("note") + "' }.id";
    var kept = world().kept("nadia").getString(row);

    var input = Map.of("keptWorkId", kept, "note", "vu avec Sami");
    cases().act("nadia", "settleKeptWork", input, "keptWork { id }");

    assertThat(world().keptReason("nadia", (String) event.get("note"))).isNull();
  }

  @Test
  void a_round_is_driven_without_a_network_and_told_once_however_often_it_is_sent() {
    var round = round(at("assetId", lamp()), at("assetId", lamp()), at("assetId", lamp()));
    var stops = stops(round);
    var sami = device("sami");
    var why = words();
    var events =
        List.of(
            sami.doesAtStop("STOP_DONE", round, stops.get(0), null),
            sami.doesAtStop("STOP_SKIPPED", round, stops.get(1), why),
            sami.doesAtStop("STOP_BLOCKED", round, stops.get(2), words()));

    sami.sends(events);
    sami.sends(events);

    assertThat(events).allSatisfy(event -> assertThat(sami.outcome(event)).isEqualTo("APPLIED"));
    assertThat(statuses(round)).containsExactly("DONE", "SKIPPED", "BLOCKED");
    assertThat(seen(round).getString("stops[1].note")).isEqualTo(why);
    assertThat(seen(round).getString("status")).isEqualTo("DONE");
    assertThat(said(round)).containsExactly("COMPLETE", "SKIP", "BLOCK");
  }

  @Test
  void the_same_sent_by_many_at_once_is_done_once() throws Exception {
    var round = round(at("assetId", lamp()));
    var event = device("sami").doesAtStop("STOP_DONE", round, stops(round).getFirst(), null);
    var all = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      all.add(() ->
          world().pushes("sami", List.of(event)).getString("data.pushFieldEvents[0].outcome"));
    }

    assertThat(atOnce(all)).containsOnly("APPLIED");

    assertThat(said(round)).containsExactly("COMPLETE");
  }

  @Test
  void a_stop_that_is_done_finishes_the_work_that_it_is_for() {
    var work = work();
    var round = round(at("workOrderId", work));
    var sami = device("sami").pulls();
    var event = sami.doesAtStop("STOP_DONE", round, stops(round).getFirst(), null);

    sami.sends().pulls();

    assertThat(sami.outcome(event)).isEqualTo("APPLIED");
    assertThat(sami.copies()).containsEntry(work, "DONE");
    assertThat(world().workOrder("nadia", work).getList("timeline.act"))
        .containsExactly("OPEN", "ASSIGN", "START", "COMPLETE");
    assertThat(statuses(round)).containsExactly("DONE");
  }

  @Test
  void a_stop_for_work_that_lacks_an_answer_stays_open_and_nothing_is_begun() {
    var work = work();
    var task =
        Map.of("taskId", "off", "label", "Courant coupé", "kind", "CHECK", "isRequired", true);
    cases()
        .act(
            "nadia",
            "changeWorkOrder",
            Map.of("workOrderId", work, "addTasks", List.of(task)),
            "workOrder { id }");
    var round = round(at("workOrderId", work));
    var stop = stops(round).getFirst();
    var sami = device("sami");
    var early = sami.doesAtStop("STOP_DONE", round, stop, null);
    sami.sends();

    assertThat(sami.outcome(early)).isEqualTo("REFUSED TASKS_MISSING");
    assertThat(statuses(round)).containsExactly("PENDING");
    assertThat(world().status(work)).isEqualTo("PLANNED");
    assertThat(completes("sami", round, stop)).isEqualTo("TasksMissingProblem");

    sami.does("START", work, null);
    var answers = Map.of("answers", List.of(Map.of("taskId", "off", "value", "true")));
    sami.does("COMPLETE", work, null).put("work", answers);
    var late = sami.doesAtStop("STOP_DONE", round, stop, null);
    sami.sends();

    assertThat(sami.outcome(late)).isEqualTo("APPLIED");
    assertThat(statuses(round)).containsExactly("DONE");
    assertThat(world().status(work)).isEqualTo("DONE");
  }

  @Test
  void a_stop_for_work_that_lacks_its_photo_or_is_somebody_elses_stays_open() {
    var unseen = world().plans("sami");
    var leas = world().plans("lea");
    var called = work();
    var round =
        round(at("workOrderId", unseen), at("workOrderId", leas), at("workOrderId", called));
    world().cancels(called);
    var stops = seen(round).<Map<String, Object>>getList("stops");

    for (var stop : stops) {
      var work = (String) ((Map<?, ?>) stop.get("workOrder")).get("id");
      var expected =
          work.equals(unseen)
              ? "PhotoMissingProblem"
              : work.equals(leas) ? "NotAllowedProblem" : "WorkOrderStatusProblem";
      assertThat(completes("sami", round, (String) stop.get("id"))).isEqualTo(expected);
    }
    assertThat(statuses(round)).containsOnly("PENDING");
  }

  @Test
  void work_that_another_has_finished_needs_nothing_more_of_the_stop() {
    var work = work();
    var round = round(at("workOrderId", work));
    cases().act("nadia", "startWorkOrder", Map.of("workOrderId", work), "workOrder { id }");
    cases().act("nadia", "completeWorkOrder", Map.of("workOrderId", work), "workOrder { id }");

    assertThat(completes("sami", round, stops(round).getFirst()))
        .isEqualTo("CompleteRoundStopSuccess");
  }
}

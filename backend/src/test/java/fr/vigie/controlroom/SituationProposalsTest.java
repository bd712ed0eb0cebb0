package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomSituations.acts;
import static fr.vigie.controlroom.RoomSituations.fails;
import static fr.vigie.controlroom.RoomSituations.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the running backend proposes, and how people judge it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SituationProposalsTest {

  @Test
  void a_cabinet_that_fails_is_proposed_in_the_running_backend_and_says_why() {
    var cabinet = "ast_" + UUID.randomUUID();
    var alarms = fails(cabinet, 3);

    var situation = proposed(alarms.getLast());

    assertThat(situation.getString("situation.kind")).isEqualTo("FEEDER");
    assertThat(situation.getString("situation.status")).isEqualTo("PROPOSED");
    assertThat(situation.getBoolean("situation.viewerCanConfirm")).isTrue();
    assertThat(situation.getBoolean("situation.viewerCanMessage")).isFalse();
    assertThat(situation.getInt("situation.explanation.least")).isEqualTo(3);
    assertThat(situation.getString("situation.explanation.sentence"))
        .isEqualTo(
            "3 lampes sous le même départ ou la même armoire en panne ou signalées en 30 minutes ;"
                + " à partir de 3, une cause commune est probable.");
  }

  @Test
  void of_two_who_confirm_at_once_one_wins_and_the_other_learns_who() throws Exception {
    var id = proposed(fails("ast_" + UUID.randomUUID(), 3).getLast()).getString("situation.id");
    var confirm =
        Stream.of("nadia", "rita")
            .<Callable<String>>map(person ->
                () ->
                    person
                        + " "
                        + acts(person, "confirmSituation", id, "title", "Poste de " + person)
                            .getString("__typename"))
            .toList();

    List<String> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = threads.invokeAll(confirm).stream().map(done -> done.resultNow()).toList();
    }

    assertThat(answers).filteredOn(each -> each.endsWith("SituationStatusProblem")).hasSize(1);
    var winner =
        answers.stream()
            .filter(each -> each.endsWith("ConfirmSituationSuccess"))
            .map(each -> each.split(" ", 2)[0])
            .toList();
    assertThat(winner).hasSize(1);
    var again = acts(winner.getFirst(), "confirmSituation", id);
    assertThat(again.getString("__typename")).isEqualTo("ConfirmSituationSuccess");
    assertThat(again.getString("situation.confirmedBy.id"))
        .isEqualTo("per_demo-" + winner.getFirst());
    assertThat(again.getString("situation.title")).isEqualTo("Poste de " + winner.getFirst());
  }

  @Test
  void what_is_dismissed_says_why_and_is_seen_from_its_alarms_no_more() {
    var alarms = fails("ast_" + UUID.randomUUID(), 3);
    var id = proposed(alarms.getLast()).getString("situation.id");

    var dismissed = acts("nadia", "dismissSituation", id, "reason", "Essai de l'armoire.");

    assertThat(dismissed.getString("situation.status")).isEqualTo("DISMISSED");
    assertThat(dismissed.getString("situation.dismissalReason")).isEqualTo("Essai de l'armoire.");
    assertThat(dismissed.getList("situation.alarms.situation.id")).doesNotContain(id);
    for (var reason : List.of("", "x".repeat(501))) {
      assertThat(acts("nadia", "dismissSituation", id, "reason", reason).getString("__typename"))
          .isEqualTo("InvalidInputProblem");
    }
    assertThat(acts("rita", "confirmSituation", id).getString("__typename"))
        .isEqualTo("SituationStatusProblem");
  }
}

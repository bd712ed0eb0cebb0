package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Paul plans, lea drives.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundStoryTest {

  private static final TestBackend BACKEND = RoundWorld.backend();

  @Test
  void an_impossible_stop_is_named_and_the_rest_planned() {
    var lamps = RoundWorld.lamps(3);
    var round =
        RoundWorld.planned(
            RoundWorld.round(
                List.of(
                    Map.of("assetId", lamps.get(0)),
                    Map.of("assetId", lamps.get(1), "skills", List.of("nacelle")),
                    Map.of("assetId", lamps.get(2), "closesAt", "08:00"))));

    assertThat(round.getString("status")).isEqualTo("PLANNED");
    assertThat(round.getList("stops.asset.id")).containsExactly(lamps.get(0));
    assertThat(round.getList("leftOutStops.leftOutReason"))
        .containsExactlyInAnyOrder("SKILL_MISSING", "WINDOW_CLOSED");
    assertThat(round.getString("course.distanceMethod")).isEqualTo("ESTIMATE");
    assertThat(round.getDouble("course.kilometres")).isPositive();
  }

  @Test
  void a_round_of_which_nothing_is_possible_has_failed_and_says_why() {
    var stop = Map.of("assetId", RoundWorld.lamps(1).getFirst(), "skills", List.of("nacelle"));
    var round = RoundWorld.planned(RoundWorld.round(List.of(stop)));

    assertThat(round.getString("status")).isEqualTo("FAILED");
    assertThat(round.getString("failure")).isEqualTo("NOTHING_POSSIBLE");
    assertThat(round.getList("leftOutStops.leftOutReason")).containsExactly("SKILL_MISSING");
    assertThat(round.getBoolean("viewerCanCancel")).isFalse();
  }

  @Test
  void an_agent_sees_their_own_rounds_and_no_others() {
    var ofLea = RoundWorld.planned(RoundWorld.roundOfLamps(1)).getString("id");
    var ofATruck = RoundWorld.roundOfLamps(1);
    ofATruck.remove("agentId");
    ofATruck.put("vehicle", "BOM 1");
    var other = RoundWorld.planned(ofATruck).getString("id");

    assertThat(RoundWorld.see("lea", other).<Object>get()).isNull();
    assertThat(RoundWorld.see("lea", ofLea).getBoolean("viewerCanDrive")).isTrue();
    assertThat(RoundWorld.see("rita", other).getBoolean("viewerCanDrive")).isFalse();
    var query = "query($day: Date!) { myRounds(day: $day) { id } }";
    var day = Map.of("day", RoundWorld.tomorrow().toString());
    assertThat(BACKEND.asks("lea", query, day).asString()).contains(ofLea).doesNotContain(other);
    assertThat(ofDay("lea")).contains(ofLea).doesNotContain(other);
    assertThat(ofDay("paul")).contains(ofLea, other);
    assertThat(ofDay("nadia")).isEmpty();
  }

  private static List<String> ofDay(String person) {
    var query =
        "query($t: ID!, $d: Date!, $a: String) { rounds(territoryId: $t, day: $d, first: 20, after:"
            + " $a) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }";
    var all = new ArrayList<String>();
    var variables = new HashMap<String, Object>();
    variables.put("t", RoundWorld.VOSGES);
    variables.put("d", RoundWorld.tomorrow().toString());
    while (true) {
      var page = BACKEND.asks(person, query, variables).jsonPath().setRootPath("data.rounds");
      all.addAll(page.getList("edges.node.id", String.class));
      if (!page.getBoolean("pageInfo.hasNextPage")) {
        return all;
      }
      variables.put("a", page.getString("pageInfo.endCursor"));
    }
  }

  @Test
  void what_lea_says_of_a_stop_twice_changes_nothing_and_the_last_stop_ends_the_round() {
    var round = RoundWorld.planned(RoundWorld.roundOfLamps(2));
    var id = round.getString("id");
    var first = round.getString("stops[0].id");
    var second = round.getString("stops[1].id");

    for (var i = 0; i < 2; i++) {
      var arrived = RoundWorld.say("lea", "arriveAtRoundStop", id, first);
      assertThat(arrived.getString("round.status")).isEqualTo("UNDER_WAY");
      assertThat(arrived.getList("round.stops.status")).containsExactly("ARRIVED", "PENDING");
    }
    RoundWorld.say("lea", "completeRoundStop", id, first);
    assertThat(RoundWorld.say("lea", "arriveAtRoundStop", id, first).getString("__typename"))
        .isEqualTo("RoundStatusProblem");
    var last = RoundWorld.say("lea", "skipRoundStop", id, second);

    assertThat(last.getString("round.status")).isEqualTo("DONE");
    assertThat(last.getList("round.stops.note")).containsExactly(null, "rue barrée");
    assertThat(RoundWorld.say("lea", "skipRoundStop", id, second).getString("round.status"))
        .isEqualTo("DONE");
    assertThat(
            RoundWorld.act("paul", "cancelRound", Map.of("roundId", id, "reason", "x"))
                .getString("__typename"))
        .isEqualTo("RoundStatusProblem");
  }

  @Test
  void after_a_blocked_stop_what_was_done_stays_and_the_rest_is_planned_anew() {
    var round = RoundWorld.planned(RoundWorld.roundOfLamps(6));
    var id = round.getString("id");
    var stops = round.getList("stops.id", String.class);
    RoundWorld.say("lea", "completeRoundStop", id, stops.get(1));
    RoundWorld.say("lea", "completeRoundStop", id, stops.get(0));

    var blocked = RoundWorld.say("lea", "blockRoundStop", id, stops.get(2));
    assertThat(blocked.getBoolean("round.isBeingPlanned")).isTrue();
    assertThat(blocked.getString("round.status")).isEqualTo("UNDER_WAY");
    var after = RoundWorld.settled(id);

    assertThat(after.getList("stops.id", String.class).subList(0, 3))
        .containsExactly(stops.get(1), stops.get(0), stops.get(2));
    assertThat(after.getList("stops.status", String.class).subList(0, 3))
        .containsExactly("DONE", "DONE", "BLOCKED");
    assertThat(
            after.getList("stops.id", String.class).size() + after.getList("leftOutStops").size())
        .isEqualTo(6);
    assertThat(
            RoundWorld.say("lea", "blockRoundStop", id, stops.get(2))
                .getBoolean("round.isBeingPlanned"))
        .isFalse();
  }

  @Test
  void a_round_that_is_called_off_is_driven_no_more() {
    var round = RoundWorld.planned(RoundWorld.roundOfLamps(1));
    var off = Map.of("roundId", round.getString("id"), "reason", "neige");

    assertThat(RoundWorld.act("lea", "cancelRound", off).getString("__typename"))
        .isEqualTo("NotAllowedProblem");
    for (var i = 0; i < 2; i++) {
      var answer = RoundWorld.act("paul", "cancelRound", off);
      assertThat(answer.getString("round.status")).isEqualTo("CANCELLED");
      assertThat(answer.getString("round.cancelReason")).isEqualTo("neige");
    }
    assertThat(
            RoundWorld.say(
                    "lea",
                    "arriveAtRoundStop",
                    round.getString("id"),
                    round.getString("stops[0].id"))
                .getString("__typename"))
        .isEqualTo("RoundStatusProblem");
  }
}

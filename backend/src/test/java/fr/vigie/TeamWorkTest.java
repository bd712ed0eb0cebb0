package fr.vigie;

import static fr.vigie.CrewWorld.LEA;
import static fr.vigie.CrewWorld.SAMI;
import static fr.vigie.CrewWorld.answer;
import static fr.vigie.CrewWorld.atOnce;
import static fr.vigie.CrewWorld.cases;
import static fr.vigie.CrewWorld.database;
import static fr.vigie.CrewWorld.device;
import static fr.vigie.CrewWorld.disbands;
import static fr.vigie.CrewWorld.given;
import static fr.vigie.CrewWorld.seen;
import static fr.vigie.CrewWorld.sends;
import static fr.vigie.CrewWorld.sets;
import static fr.vigie.CrewWorld.team;
import static fr.vigie.CrewWorld.workOf;
import static fr.vigie.CrewWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Work that is given to a team: on the devices of all who are in it, until one takes it on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamWorkTest {

  private static final String NOBODYS_TEAM = "tea_" + "0".repeat(25);

  private static String teamOfTheVosges() {
    var input =
        Map.of(
            "territoryId",
            CaseWorld.VOSGES,
            "name",
            "équipe " + UUID.randomUUID(),
            "memberIds",
            List.of(LEA));
    return cases().act("marc", "setTeam", input, "team { id }").getString("team.id");
  }

  @Test
  void a_team_of_another_territory_is_as_one_that_there_is_not() {
    var work = world().plans(null);

    for (var team : List.of(NOBODYS_TEAM, teamOfTheVosges())) {
      var answer = cases().tries("nadia", "assignWorkOrder", given(work, null, team));

      assertThat(answer.getString("__typename")).isEqualTo("TeamNotFoundProblem");
    }
    assertThat(seen("nadia", work).<Object>get("team")).isNull();
  }

  @Test
  void many_are_given_to_no_team_that_is_of_another_territory() {
    var bulk =
        Map.of(
            "clientBulkId",
            UUID.randomUUID().toString(),
            "items",
            List.of(given(world().plans(null), null, teamOfTheVosges())));

    var answer = cases().act("nadia", "assignWorkOrders", bulk, "results { __typename }");

    assertThat(answer.getString("results[0].__typename")).isEqualTo("TeamNotFoundProblem");
  }

  @Test
  void nobody_but_its_members_does_what_a_team_was_given() {
    var work = workOf(team(SAMI));

    assertThat(answer("lea", "startWorkOrder", work)).isEqualTo("NotAllowedProblem");
    assertThat(device("lea").pulls().copies()).doesNotContainKey(work);
    assertThat(seen("lea", work).getList("allowedActs")).doesNotContain("START");
    assertThat(seen("sami", work).getList("allowedActs")).contains("START");
  }

  @Test
  void what_a_team_is_given_is_on_the_devices_of_all_its_members_whatever_the_day() {
    var lea = device("lea").pulls();
    var work = workOf(team(SAMI, LEA));

    assertThat(device("sami").pulls().copies()).containsEntry(work, "PLANNED");
    assertThat(lea.pulls().copies()).containsEntry(work, "PLANNED");
  }

  @Test
  void many_at_once_are_given_to_a_team_in_the_same_way() {
    var work = world().plans(null);
    var bulk =
        Map.of(
            "clientBulkId",
            UUID.randomUUID().toString(),
            "items",
            List.of(given(work, null, team(LEA))));
    cases().act("nadia", "assignWorkOrders", bulk, "results { __typename }");

    assertThat(device("lea").pulls().copies()).containsKey(work);
  }

  @Test
  void who_begins_first_answers_for_it_and_it_leaves_the_others() {
    var work = workOf(team(SAMI, LEA));
    var lea = device("lea").pulls();

    assertThat(answer("sami", "startWorkOrder", work)).isEqualTo("StartWorkOrderSuccess");

    assertThat(seen("nadia", work).getString("agent.id")).isEqualTo(SAMI);
    assertThat(lea.pulls().copies()).doesNotContainKey(work);
    assertThat(device("sami").pulls().copies()).containsEntry(work, "IN_PROGRESS");
    for (var act : List.of("startWorkOrder", "acceptWorkOrder")) {
      assertThat(answer("lea", act, work)).isEqualTo("WorkOrderTakenProblem");
    }
  }

  @Test
  void of_two_who_take_it_on_at_once_one_does_and_the_other_is_told() throws Exception {
    for (var act : List.of("acceptWorkOrder", "startWorkOrder")) {
      var work = workOf(team(SAMI, LEA));
      sends(work);
      var all = new ArrayList<Callable<String>>();
      for (var person : List.of("sami", "lea", "sami", "lea", "sami", "lea")) {
        all.add(() -> person + " " + answer(person, act, work));
      }

      var answers = atOnce(all);

      var first = seen("nadia", work).getString("agent.id").equals(SAMI) ? "sami" : "lea";
      var success = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Success";
      assertThat(answers)
          .filteredOn(answer -> answer.startsWith(first))
          .containsOnly(first + " " + success);
      assertThat(answers)
          .filteredOn(answer -> !answer.startsWith(first))
          .hasSize(3)
          .allMatch(answer -> answer.endsWith(" WorkOrderTakenProblem"));
    }
  }

  @Test
  void who_began_it_without_a_network_after_another_had_is_told_and_what_was_done_is_kept() {
    var work = workOf(team(SAMI, LEA));
    var sami = device("sami").pulls();
    var lea = device("lea").pulls();
    var first = lea.does("START", work, null);
    var begun = sami.does("START", work, null);
    var done = sami.does("COMPLETE", work, "rebouché " + UUID.randomUUID());

    lea.sends().pulls();
    sami.sends().pulls();

    assertThat(lea.outcome(first)).isEqualTo("APPLIED");
    assertThat(sami.outcome(begun)).isEqualTo("REFUSED TAKEN_BY_OTHER");
    assertThat(sami.outcome(done)).isEqualTo("REFUSED TAKEN_BY_OTHER");
    assertThat(sami.copies()).doesNotContainKey(work);
    assertThat(world().keptReason("nadia", (String) done.get("note"))).isEqualTo("TAKEN_BY_OTHER");
    assertThat(world().status(work)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void who_joins_a_team_gets_its_work_and_who_leaves_it_loses_what_nobody_began() {
    var name = "équipe " + UUID.randomUUID();
    var team = sets(name, SAMI);
    var open = workOf(team);
    var begun = workOf(team);
    answer("sami", "startWorkOrder", begun);
    var sami = device("sami").pulls();
    var lea = device("lea").pulls();

    sets(name, LEA);

    assertThat(sami.pulls().copies()).doesNotContainKey(open).containsEntry(begun, "IN_PROGRESS");
    assertThat(lea.pulls().copies()).containsKey(open).doesNotContainKey(begun);
    assertThat(answer("sami", "startWorkOrder", open)).isEqualTo("NotAllowedProblem");
  }

  /// Without which their devices would find out at the next pull only.
  @Test
  void the_log_says_whose_work_has_moved_with_a_team_and_of_nobody_else() {
    var name = "équipe " + UUID.randomUUID();
    workOf(sets(name, SAMI, "per_demo-lea"));
    var before = moved();

    sets(name, SAMI);

    assertThat(moved().subList(before.size(), moved().size())).containsExactly(LEA);
  }

  private static List<String> moved() {
    return database()
        .getCollection("events")
        .find(Filters.eq("type", "AgentWorkMoved"))
        .sort(new Document("_id", 1))
        .map(event -> event.getString("subject"))
        .into(new ArrayList<>());
  }

  @Test
  void work_given_to_a_team_while_it_changes_is_its_members_whoever_comes_first() throws Exception {
    var name = "équipe " + UUID.randomUUID();
    var team = sets(name, SAMI);
    var works = IntStream.range(0, 8).mapToObj(_ -> world().plans(null)).toList();
    var all = new ArrayList<Callable<String>>();
    for (var work : works) {
      all.add(() ->
          cases()
              .tries("nadia", "assignWorkOrder", given(work, null, team))
              .getString("__typename"));
    }
    all.add(4, () -> sets(name, LEA));

    assertThat(atOnce(all)).filteredOn("AssignWorkOrderSuccess"::equals).hasSize(8);

    assertThat(device("lea").pulls().copies()).containsKeys(works.toArray(String[]::new));
    assertThat(device("sami").pulls().copies()).doesNotContainKeys(works.toArray(String[]::new));
  }

  @Test
  void a_disbanded_team_leaves_its_work_to_who_took_it_on_or_to_nobody_and_says_so() {
    var team = team(SAMI, LEA);
    var open = workOf(team);
    var begun = workOf(team);
    answer("lea", "startWorkOrder", begun);
    var sami = device("sami").pulls();

    disbands(team);

    assertThat(sami.pulls().copies()).doesNotContainKey(open);
    var nobodys = seen("nadia", open);
    assertThat(nobodys.<Object>get("team")).isNull();
    assertThat(nobodys.getList("timeline.act")).endsWith("DISBAND");
    assertThat(nobodys.getBoolean("timeline[-1].isAutomatic")).isTrue();
    var leas = seen("nadia", begun);
    assertThat(leas.getString("agent.id")).isEqualTo(LEA);
    assertThat(leas.getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(leas.getList("timeline.act")).endsWith("START", "DISBAND");
    var stored = database().getCollection("workOrders").countDocuments(Filters.eq("team", team));
    assertThat(stored).isZero();
  }

  @Test
  void work_given_to_a_team_while_it_is_disbanded_is_no_work_of_it() throws Exception {
    var team = team(SAMI);
    var works = IntStream.range(0, 6).mapToObj(_ -> world().plans(null)).toList();
    var all = new ArrayList<Callable<String>>();
    for (var work : works) {
      all.add(() ->
          cases()
              .tries("nadia", "assignWorkOrder", given(work, null, team))
              .getString("__typename"));
    }
    all.add(
        3,
        () -> {
          disbands(team);
          return "disbanded";
        });

    assertThat(atOnce(all))
        .containsOnlyOnce("disbanded")
        .filteredOn(answer -> !answer.equals("disbanded"))
        .isSubsetOf("AssignWorkOrderSuccess", "TeamNotFoundProblem");

    assertThat(database().getCollection("workOrders").countDocuments(Filters.eq("team", team)))
        .isZero();
  }

  @Test
  void work_taken_up_again_is_of_those_who_are_in_the_team_by_then() {
    var name = "équipe " + UUID.randomUUID();
    var work = workOf(sets(name, SAMI));
    // As a dispatcher may for anybody: nobody of the team answers for it.
    cases().act("nadia", "startWorkOrder", Map.of("workOrderId", work), "workOrder { id }");
    var photos = List.of(UUID.randomUUID().toString());
    var done = Map.of("workOrderId", work, "afterPhotoIds", photos);
    cases().act("nadia", "completeWorkOrder", done, "workOrder { id }");
    sets(name, LEA);

    var reason = Map.of("workOrderId", work, "reason", "le trou est revenu");
    cases().act("nadia", "reopenWorkOrder", reason, "workOrder { id }");

    assertThat(device("lea").pulls().copies()).containsEntry(work, "PLANNED");
    assertThat(device("sami").pulls().copies()).doesNotContainKey(work);
  }
}

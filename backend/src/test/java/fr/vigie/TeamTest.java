package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.SAMI;
import static fr.vigie.DispatchWorld.absence;
import static fr.vigie.DispatchWorld.agent;
import static fr.vigie.DispatchWorld.qualifications;
import static fr.vigie.DispatchWorld.refusal;
import static fr.vigie.DispatchWorld.shift;
import static fr.vigie.DispatchWorld.shifts;
import static fr.vigie.DispatchWorld.team;
import static fr.vigie.DispatchWorld.today;
import static fr.vigie.DispatchWorld.workingDay;
import static fr.vigie.DispatchWorld.works;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who works in Belleville, and when.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamTest {

  private static final String LEA = "per_demo-lea";

  @Test
  void nobody_but_an_administrator_sets_up_who_works_when() {
    var team = Map.of("territoryId", BELLEVILLE, "name", "nuit", "memberIds", List.of(SAMI));

    assertThat(refusal("nadia", "setTeam", team)).isEqualTo("NotAllowedProblem");
    assertThat(refusal("sami", "setShifts", shifts(SAMI, shift("08:00", "12:00"))))
        .isEqualTo("NotAllowedProblem");
    assertThat(refusal("paul", "setQualifications", qualifications(SAMI)))
        .isEqualTo("NotAllowedProblem");
    assertThat(refusal("paul", "recordAbsence", absence(SAMI, today(), today())))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void who_is_no_agent_of_the_territory_is_nobody_there() {
    var team = Map.of("territoryId", BELLEVILLE, "name", "nuit", "memberIds", List.of(SAMI, LEA));

    assertThat(refusal("marc", "setTeam", team)).isEqualTo("AgentNotFoundProblem");
    assertThat(refusal("marc", "setShifts", shifts(LEA, shift("08:00", "12:00"))))
        .isEqualTo("AgentNotFoundProblem");
    assertThat(refusal("marc", "setQualifications", qualifications("per_none")))
        .isEqualTo("AgentNotFoundProblem");
    assertThat(refusal("nadia", "recordAbsence", absence(LEA, today(), today())))
        .isEqualTo("AgentNotFoundProblem");
  }

  @Test
  void skills_that_are_unknown_named_twice_or_without_their_last_day_are_refused() {
    var unknown = Map.of("skillCode", "ALCHEMY");
    var masonry = Map.of("skillCode", "MASONRY");
    var endless = Map.of("skillCode", "ELECTRICAL_B1V");

    assertThat(refusal("marc", "setQualifications", qualifications(SAMI, unknown)))
        .isEqualTo("InvalidInputProblem qualifications.skillCode");
    assertThat(refusal("marc", "setQualifications", qualifications(SAMI, masonry, masonry)))
        .isEqualTo("InvalidInputProblem qualifications.skillCode");
    assertThat(refusal("marc", "setQualifications", qualifications(SAMI, endless)))
        .isEqualTo("InvalidInputProblem qualifications.validUntil");
  }

  @Test
  void shifts_that_end_before_they_begin_or_meet_are_refused() {
    assertThat(refusal("marc", "setShifts", shifts(SAMI, shift("17:00", "08:00"))))
        .isEqualTo("InvalidInputProblem shifts.until");
    assertThat(
            refusal(
                "marc",
                "setShifts",
                shifts(SAMI, shift("08:00", "12:00"), shift("11:59", "13:00"))))
        .isEqualTo("InvalidInputProblem shifts");
  }

  @Test
  void absences_of_ten_years_of_no_time_and_far_away_are_refused() {
    assertThat(refusal("nadia", "recordAbsence", absence(SAMI, today(), today().plusYears(10))))
        .isEqualTo("InvalidInputProblem until");
    assertThat(refusal("nadia", "recordAbsence", absence(SAMI, today(), today().minusDays(2))))
        .isEqualTo("InvalidInputProblem until");
    var far = today().plusYears(3);
    assertThat(refusal("nadia", "recordAbsence", absence(SAMI, far, far)))
        .isEqualTo("InvalidInputProblem from");
    var neither = new HashMap<>(absence(SAMI, today(), today()));
    neither.remove("days");
    assertThat(refusal("nadia", "recordAbsence", neither)).isEqualTo("InvalidInputProblem days");
  }

  @Test
  void one_of_many_who_record_the_same_absence_at_once_does() throws Exception {
    var theo = agent("Théo");
    var day = workingDay(1);
    var clients = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      clients.add(() -> refusal("nadia", "recordAbsence", absence(theo, day, day)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<String>();
      for (var future : threads.invokeAll(clients)) {
        answers.add(future.get());
      }

      assertThat(answers).containsOnlyOnce("RecordAbsenceSuccess");
      assertThat(answers).filteredOn(a -> a.equals("InvalidInputProblem from")).hasSize(7);
    }
  }

  @Test
  void an_absence_sent_again_is_the_same_and_another_of_its_name_is_refused() {
    var zoe = agent("Zoé");
    var input = absence(zoe, workingDay(1), workingDay(1));
    var first = world().act("nadia", "recordAbsence", input, "absence { id }");

    var again = world().act("nadia", "recordAbsence", input, "absence { id }");

    assertThat(again.getString("absence.id")).isEqualTo(first.getString("absence.id"));
    input.put("kind", "TRAINING");
    assertThat(refusal("nadia", "recordAbsence", input)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void an_absence_of_others_is_as_one_that_there_is_not_and_withdrawn_it_is_gone() {
    var ugo = agent("Ugo");
    var id =
        world()
            .act(
                "nadia",
                "recordAbsence",
                absence(ugo, workingDay(2), workingDay(2)),
                "absence { id }")
            .getString("absence.id");
    var input = Map.of("absenceId", id);

    assertThat(refusal("paul", "withdrawAbsence", input)).isEqualTo("AbsenceNotFoundProblem");
    assertThat(refusal("nadia", "withdrawAbsence", input)).isEqualTo("WithdrawAbsenceSuccess");
    assertThat(refusal("nadia", "withdrawAbsence", input)).isEqualTo("AbsenceNotFoundProblem");
  }

  @Test
  void a_team_of_the_same_name_is_replaced_and_stays_the_same_team() {
    var ana = agent("Ana");
    var id = team("voirie", SAMI);

    assertThat(team("voirie", SAMI, ana)).isEqualTo(id);
    assertThat(refusal("paul", "disbandTeam", Map.of("teamId", id)))
        .isEqualTo("TeamNotFoundProblem");
    assertThat(refusal("marc", "disbandTeam", Map.of("teamId", id)))
        .isEqualTo("DisbandTeamSuccess");
    assertThat(refusal("marc", "disbandTeam", Map.of("teamId", id)))
        .isEqualTo("TeamNotFoundProblem");
  }

  @Test
  void rosters_are_seen_by_those_who_plan_or_set_up_and_by_nobody_else() {
    var eva = agent("Eva");
    works(eva, "08:00", "00:00");
    var query =
        "query($t: ID!) { agentRosters(territoryId: $t) { agent { id } shifts { from until } } }";
    var of = Map.of("t", BELLEVILLE);

    assertThat(world().asks("nadia", query, of).getList("data.agentRosters.agent.id"))
        .contains(eva, SAMI);
    assertThat(
            world()
                .asks("nadia", query, of)
                .getString(
                    "data.agentRosters.find { it.agent.id == '" + eva + "' }.shifts[0].until"))
        .isEqualTo("00:00");
    assertThat(world().asks("sami", query, of).getList("data.agentRosters")).isEmpty();
    assertThat(world().asks("paul", query, of).getList("data.agentRosters")).isEmpty();
  }

  @Test
  void agents_see_of_themselves_when_they_work_and_nobody_elses() {
    works(SAMI, "06:00", "13:00");
    works(agent("Ugo"), "14:00", "22:00");
    var day = workingDay(9);
    world().act("nadia", "recordAbsence", absence(SAMI, day, day), "absence { id }");
    var query =
        "{ myRosters { agent { id } territory { id } shifts { from until } absences { kind } } }";

    var own = world().asks("sami", query, Map.of()).setRootPath("data.myRosters");

    assertThat(own.getList("agent.id")).containsExactly(SAMI);
    assertThat(own.getList("territory.id")).containsExactly(BELLEVILLE);
    assertThat(own.getList("shifts[0].from")).containsExactly("06:00");
    assertThat(own.getList("absences[0].kind")).contains("LEAVE");
    for (var person : new String[] {"nadia", "marc", "camille", null}) {
      assertThat(world().asks(person, query, Map.of()).getList("data.myRosters")).isEmpty();
    }
  }
}

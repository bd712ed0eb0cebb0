package fr.vigie;

import static fr.vigie.DispatchWorld.BELLEVILLE;
import static fr.vigie.DispatchWorld.absence;
import static fr.vigie.DispatchWorld.agent;
import static fr.vigie.DispatchWorld.assigns;
import static fr.vigie.DispatchWorld.bulk;
import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.item;
import static fr.vigie.DispatchWorld.qualifications;
import static fr.vigie.DispatchWorld.team;
import static fr.vigie.DispatchWorld.workOrder;
import static fr.vigie.DispatchWorld.workingDay;
import static fr.vigie.DispatchWorld.works;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who should go, and who has time.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchTest {

  private static final String CALENDAR =
      "query($t: ID!, $from: Date!, $to: Date!, $agents: [ID!], $team: ID) { workCalendar("
          + "territoryId: $t, from: $from, to: $to, agentIds: $agents, teamId: $team) { isComplete"
          + " days { day isWorkingDay unassigned { id } agents { agent { id } load { shiftMinutes"
          + " absentMinutes plannedMinutes freeMinutes workOrders { id } } } teams { load {"
          + " freeMinutes plannedMinutes workOrders { id } } } } } }";
  private static final String SUGGESTIONS =
      "query($w: ID!, $day: Date) { agentSuggestions(workOrderId: $w, day: $day, first: 50) { day"
          + " neededMinutes suggested { agent { id } freeMinutes greatCircleMetres comesFrom"
          + " skills { code } } excluded { agent { id } reasons missingSkills { code } } } }";

  @Test
  void who_is_qualified_there_and_has_time_is_suggested_and_the_others_are_explained() {
    var day = workingDay(3);
    var able = worker("Abel", "08:00", "16:00", day);
    var busy = worker("Babette", "08:00", "09:30", day);
    var away = worker("Carl", "08:00", "16:00", day);
    var expired = worker("Dora", "08:00", "16:00", day.minusDays(1));
    var free = agent("Emil");
    world().act("nadia", "recordAbsence", absence(away, day, day), "absence { id }");
    var order = needing("AERIAL_LIFT", 60);
    assigns("nadia", bulk(item(workOrder(), busy, day), item(workOrder(), able, day)));

    var found = suggestions("nadia", order, day);

    assertThat(found.getInt("neededMinutes")).isEqualTo(60);
    assertThat(found.getList("suggested.agent.id")).contains(able).doesNotContain(busy, away);
    var theirs = "suggested.find { it.agent.id == '" + able + "' }";
    assertThat(found.getInt(theirs + ".freeMinutes")).isEqualTo(480 - 60);
    assertThat(found.getString(theirs + ".comesFrom")).isEqualTo("LAST_PLANNED_WORK");
    assertThat(found.getInt(theirs + ".greatCircleMetres")).isBetween(1, 20_000);
    assertThat(found.getList(theirs + ".skills.code")).containsExactly("AERIAL_LIFT");
    assertThat(reasons(found, busy)).containsExactly("NO_TIME_LEFT");
    assertThat(reasons(found, away)).containsExactly("ABSENT");
    assertThat(reasons(found, expired)).containsExactly("SKILL_MISSING");
    assertThat(reasons(found, free)).containsExactly("NOT_ON_SHIFT", "SKILL_MISSING");
    for (var stranger : List.of("sami", "paul")) {
      var asked = Map.of("w", order, "day", day.toString());
      assertThat(world().asks(stranger, SUGGESTIONS, asked).<Object>get("data.agentSuggestions"))
          .isNull();
    }
  }

  @Test
  void of_two_who_can_the_nearer_comes_first() {
    var day = workingDay(4);
    var order = needing("ROAD_SIGNING", 30);
    var near = qualified("Fanny", "ROAD_SIGNING");
    var far = qualified("Gil", "ROAD_SIGNING");
    depot("equipe far", far, 49.40, 5.60);
    depot("equipe near", near, 49.178, 5.367);

    var found = suggestions("nadia", order, day);

    assertThat(found.getList("suggested.agent.id")).containsSubsequence(near, far);
    assertThat(found.getString("suggested.find { it.agent.id == '" + far + "' }.comesFrom"))
        .isEqualTo("DEPOT");
  }

  @Test
  void a_calendar_says_by_day_who_has_how_much_time() {
    var day = workingDay(5);
    var hana = agent("Hana");
    works(hana, "08:00", "12:00");
    var crew = team("équipe d’Hana", hana);
    var half = absence(hana, day, day);
    half.put(
        "days",
        Map.of(
            "first",
            day.toString(),
            "startsAtNoon",
            false,
            "last",
            day.toString(),
            "endsAtNoon",
            true));
    var order = workOrder();
    var theTeams = new HashMap<>(item(workOrder(), null, day));
    theTeams.put("teamId", crew);
    assigns("nadia", bulk(item(order, hana, day), theTeams));
    var before = load(calendar("nadia", day, crew));
    world().act("nadia", "recordAbsence", half, "absence { id }");

    var after = calendar("nadia", day, crew);

    assertThat(before)
        .containsEntry("shiftMinutes", 240)
        .containsEntry("absentMinutes", 0)
        .containsEntry("plannedMinutes", 60)
        .containsEntry("freeMinutes", 180);
    assertThat(load(after)).containsEntry("absentMinutes", 240).containsEntry("freeMinutes", -60);
    assertThat(after.getInt("days[0].teams[0].load.plannedMinutes")).isEqualTo(120);
    assertThat(after.getBoolean("days[0].isWorkingDay")).isTrue();
    assertThat(after.getBoolean("isComplete")).isTrue();
    assertThat(world().asks("sami", CALENDAR, days(day, crew)).<Object>get("data.workCalendar"))
        .isNull();
  }

  @Test
  void a_range_of_63_days_is_refused() {
    var day = workingDay(1);
    var variables =
        Map.of("t", BELLEVILLE, "from", day.toString(), "to", day.plusDays(62).toString());

    assertThat(world().asks("nadia", CALENDAR, variables).getString("errors[0].extensions.code"))
        .isEqualTo("BAD_USER_INPUT");
  }

  private static String worker(String name, String from, String until, LocalDate validUntil) {
    var id = agent(name);
    works(id, from, until);
    var skill = Map.of("skillCode", "AERIAL_LIFT", "validUntil", validUntil.toString());
    world().act("marc", "setQualifications", qualifications(id, skill), "roster { agent { id } }");
    return id;
  }

  private static String qualified(String name, String skill) {
    var id = agent(name);
    works(id, "08:00", "16:00");
    world()
        .act(
            "marc",
            "setQualifications",
            qualifications(id, Map.of("skillCode", skill)),
            "roster { agent { id } }");
    return id;
  }

  private static void depot(String name, String member, double latitude, double longitude) {
    var input =
        Map.of(
            "territoryId",
            BELLEVILLE,
            "name",
            name,
            "memberIds",
            List.of(member),
            "depot",
            Map.of("latitude", latitude, "longitude", longitude));
    world().act("marc", "setTeam", input, "team { id }");
  }

  /// Nothing but a plan says yet what work asks for.
  private static String needing(String skill, int minutes) {
    var order = workOrder();
    database()
        .getCollection("workOrders")
        .updateOne(
            Filters.eq("_id", order),
            Updates.combine(
                Updates.set("skills", List.of(skill)), Updates.set("estimatedMinutes", minutes)));
    return order;
  }

  private static JsonPath suggestions(String person, String order, LocalDate day) {
    var variables = Map.of("w", order, "day", day.toString());
    return world().asks(person, SUGGESTIONS, variables).setRootPath("data.agentSuggestions");
  }

  private static List<String> reasons(JsonPath found, String agent) {
    return found.getList("excluded.find { it.agent.id == '" + agent + "' }.reasons");
  }

  private static JsonPath calendar(String person, LocalDate day, String team) {
    return world().asks(person, CALENDAR, days(day, team)).setRootPath("data.workCalendar");
  }

  private static Map<String, ?> days(LocalDate day, String team) {
    return Map.of("t", BELLEVILLE, "from", day.toString(), "to", day.toString(), "team", team);
  }

  private static Map<String, Object> load(JsonPath calendar) {
    return calendar.getMap("days[0].agents[0].load");
  }
}

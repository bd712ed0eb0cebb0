package fr.vigie;

import static fr.vigie.DispatchWorld.database;
import static fr.vigie.DispatchWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The part `escalation` of a template.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTemplateTest {

  private static final String COMMUNE = "55050";

  private static String file(int version, String escalation) {
    return "{\"name\": \"late-work\", \"version\": %d, \"title\": \"x\", \"parts\": {\"escalation\": %s}}"
        .formatted(version, escalation);
  }

  private static void imports(int version, String days) {
    var template = file(version, "{\"workingDays\": " + days + "}");
    world().act("marc", "importTemplate", Map.of("file", template), "isNew");
  }

  private static JsonPath added() {
    return world()
        .act(
            "marc",
            "addTerritory",
            Map.of("code", COMMUNE, "templateName", "late-work"),
            "additions { changes { setting kind } } territory { id }");
  }

  private static List<Integer> days(String territory) {
    var stored =
        database().getCollection("escalationLevels").find(Filters.eq("_id", territory)).first();
    assertThat(stored).isNotNull();
    return stored.getList("days", Integer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0, 2, 5]",
        "{}",
        "{\"workingDays\": []}",
        "{\"workingDays\": [2, 2]}",
        "{\"workingDays\": [0, 251]}",
        "{\"workingDays\": [0.5]}",
        "{\"workingDays\": [1e300]}",
        "{\"workingDays\": [\"2\"]}",
        "{\"workingDays\": [0, 1, 2, 3, 4, 5]}",
        "{\"workingDays\": [1], \"more\": true}"
      })
  void what_does_not_say_when_work_is_late_is_refused(String escalation) {
    var answer = world().tries("marc", "importTemplate", Map.of("file", file(9, escalation)));

    assertThat(answer.getString("__typename")).isEqualTo("InvalidInputProblem");
    assertThat(answer.getString("field")).contains("escalation");
  }

  @Test
  void a_template_says_it_once_and_what_an_administrator_said_otherwise_holds() {
    imports(1, "[1, 3]");
    var first = added();
    var again = added();
    var territory = first.getString("territory.id");

    assertThat(first.getList("additions.changes.setting").toString()).contains("workingDays");
    assertThat(again.getList("additions.changes.setting").toString()).doesNotContain("workingDays");
    assertThat(days(territory)).containsExactly(1, 3);

    imports(2, "[1, 4]");
    added();
    assertThat(days(territory)).containsExactly(1, 4);

    var own = Map.of("territoryId", territory, "workingDays", List.of(0, 10));
    world().act("marc", "setEscalation", own, "territory { id }");
    imports(3, "[2, 6]");
    added();
    assertThat(days(territory)).containsExactly(0, 10);
  }
}

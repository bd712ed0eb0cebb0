package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateOfLightingAndAlarmsTest {

  private static final String ADD =
      """
      mutation($input: AddTerritoryInput!) { done: addTerritory(input: $input) {
        ... on AddTerritorySuccess {
          territory { id }
          additions { changeCount changes { part setting kind before after } }
        }
      } }\
      """;

  private static final TestBackend BACKEND = new TestBackend(new DemoSize(0, 0), List.of());

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  private static JsonPath add(String code, String template) {
    var input = Map.of("code", code, "templateName", template);
    return BACKEND.asks("marc", ADD, Map.of("input", input)).jsonPath();
  }

  private static List<Map<String, String>> kept(JsonPath done) {
    return done.getList(
        "data.done.additions.changes.findAll { it.kind == 'KEPT' }"
            + ".collect { [setting: it.setting, before: it.before, after: it.after] }");
  }

  @Test
  void lighting_and_alarm_rules_hold_at_once_and_stay_when_they_are_changed_by_hand() {
    var added = add("08105", "rural");
    var territory = added.getString("data.done.territory.id");
    assertThat(added.getList("data.done.additions.changes.findAll { it.part == 'lighting' }.after"))
        .containsExactly("ASTRONOMICAL_CLOCK SUNSET, off 23:00 to 05:00");
    assertThat(rules(territory)).hasSize(16).contains("CRITICAL CONTROL_CABINET supplyLoss 1");

    assertThat(act("removeAlarmRule", Map.of("ruleId", rule(territory, "cyclingFailure"))))
        .isEqualTo("RemoveAlarmRuleSuccess");
    assertThat(act("setLightingSchedule", schedule(territory)))
        .isEqualTo("SetLightingScheduleSuccess");
    var again = add("08105", "rural");
    var other = add("08105", "agglomeration");

    assertThat(again.getInt("data.done.additions.changeCount")).isZero();
    assertThat(kept(again))
        .containsExactly(
            Map.of(
                "setting", "schedule",
                "before", "ASTRONOMICAL_CLOCK SUNSET",
                "after", "ASTRONOMICAL_CLOCK SUNSET, off 23:00 to 05:00"),
            withoutBefore("LIGHT_POINT cyclingFailure", "WARNING, EVENT cyclingFailure"));
    // What the template says now is what was set by hand.
    assertThat(kept(other).stream().map(change -> change.get("setting")))
        .containsExactly("LIGHT_POINT cyclingFailure");
    assertThat(rules(territory))
        .hasSize(15)
        .contains("CRITICAL CONTROL_CABINET cabinetDoorOpen 2", "WARNING METER noData 2");
  }

  private static Map<String, String> withoutBefore(String setting, String after) {
    var change = new HashMap<String, String>();
    change.put("setting", setting);
    change.put("before", null);
    change.put("after", after);
    return change;
  }

  private static Map<String, ?> schedule(String territory) {
    return Map.of(
        "clientScheduleId",
        UUID.randomUUID().toString(),
        "targetKind",
        "TERRITORY",
        "targetId",
        territory,
        "validFrom",
        "2027-03-24");
  }

  private static String act(String act, Map<String, ?> input) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { done: %s(input: $input) { __typename } }"
            .formatted(name, act);
    return BACKEND
        .asks("marc", query, Map.of("input", input))
        .jsonPath()
        .getString("data.done.__typename");
  }

  private static List<String> rules(String territory) {
    return asked(territory)
        .getList(
            "data.alarmRules.collect { it.severity + ' ' + it.assetKind + ' ' + it.type + ' ' + it.version }");
  }

  private static String rule(String territory, String type) {
    return asked(territory).getString("data.alarmRules.find { it.type == '" + type + "' }.id");
  }

  private static JsonPath asked(String territory) {
    var query =
        "query($id: ID!) { alarmRules(territoryId: $id) { id version severity assetKind type setBy { name } } }";
    return BACKEND.asks("marc", query, Map.of("id", territory)).jsonPath();
  }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What agents are to do and note when they work on reports of a category, as Belleville has it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnChecklistsTest {

  private static final FilingWorld WORLD = FilingWorld.from("2026-11-23T12:00:00Z");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static JsonPath adapted(String code, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("territoryId", FilingWorld.BELLEVILLE);
    input.put("categoryCode", code);
    return WORLD.act("marc", "adaptCategory", input, "category { code }");
  }

  private static Map<String, Object> item(String code, String kind, Map<String, ?> more) {
    var item = new HashMap<String, Object>(more);
    item.put("code", code);
    item.put("label", Map.of("fr", "Noter " + code, "de", "Notiere " + code));
    item.put("kind", kind);
    return item;
  }

  private static JsonPath checklist(String person, String code) {
    var query =
        "query($t: ID!, $c: String!) { categoryChecklist(territoryId: $t, categoryCode: $c) {"
            + " code label kind isRequired choices { code label } unit least most } }";
    return WORLD
        .backend()
        .asks(person, query, Map.of("t", FilingWorld.BELLEVILLE, "c", code))
        .jsonPath()
        .setRootPath("data");
  }

  private static String refusal(List<Map<String, Object>> checklist) {
    var answer = adapted("dumped-objects", Map.of("checklist", checklist));
    return answer.getString("__typename") + " " + answer.getString("field");
  }

  @Test
  void a_checklist_that_does_not_hold_together_is_refused_by_the_field() {
    var choice = Map.of("choices", List.of(Map.of("code", "a", "label", Map.of("fr", "A"))));
    var check = item("safe", "CHECK", Map.of());

    assertThat(refusal(List.of(item("state", "CHOICE", Map.of()))))
        .startsWith("InvalidInputProblem checklist");
    assertThat(refusal(List.of(item("safe", "CHECK", choice))))
        .startsWith("InvalidInputProblem checklist");
    assertThat(refusal(List.of(item("volts", "NUMBER", Map.of("least", 5, "most", 4)))))
        .startsWith("InvalidInputProblem checklist");
    assertThat(refusal(List.of(check, check))).startsWith("InvalidInputProblem checklist");
    assertThat(refusal(Collections.nCopies(41, check))).startsWith("InvalidInputProblem checklist");
    assertThat(checklist("nadia", "dumped-objects").getList("categoryChecklist")).isEmpty();
  }

  @Test
  void what_agents_are_to_note_is_read_by_those_who_see_the_work_only() {
    for (var person : new String[] {null, "camille", "lea", "paul"}) {
      assertThat(checklist(person, "lamp-damaged").<Object>get("categoryChecklist"))
          .as(person)
          .isNull();
    }
    assertThat(checklist("sami", "no-such").<Object>get("categoryChecklist")).isNull();
    var usual = checklist("sami", "lamp-damaged");
    assertThat(usual.getList("categoryChecklist.code")).containsExactly("made-safe", "voltage");
    assertThat(usual.getString("categoryChecklist[1].unit")).isEqualTo("V");
    assertThat(usual.getFloat("categoryChecklist[1].most")).isEqualTo(1000);
  }

  @Test
  void a_territory_has_a_checklist_of_its_own_which_work_planned_from_then_on_asks_for() {
    var choices =
        List.of(
            Map.of("code", "dry", "label", Map.of("fr", "Sec")),
            Map.of("code", "wet", "label", Map.of("fr", "Humide")));
    var own =
        List.of(
            item("cones", "CHECK", Map.of("isRequired", true)),
            item("ground", "CHOICE", Map.of("choices", choices)),
            item("depth", "NUMBER", Map.of("unit", "cm", "least", 0, "most", 200)));
    var form = version("pothole");

    adapted("pothole", Map.of("checklist", own));

    assertThat(version("pothole")).isEqualTo(form);
    var read = checklist("nadia", "pothole");
    assertThat(read.getList("categoryChecklist.code")).containsExactly("cones", "ground", "depth");
    assertThat(read.getList("categoryChecklist.isRequired")).containsExactly(true, false, false);
    assertThat(read.getList("categoryChecklist[1].choices.code")).containsExactly("dry", "wet");
    var tasks = planned();
    assertThat(tasks.getList("workOrder.tasks.label"))
        .containsExactly("Noter cones", "Noter ground", "Noter depth");
    assertThat(tasks.getList("workOrder.tasks.isRequired")).containsExactly(true, false, false);
    adapted("pothole", Map.of());
    assertThat(checklist("nadia", "pothole").getList("categoryChecklist")).isEmpty();
  }

  private static Map<String, Object> pothole() {
    return Map.of("categoryCode", "pothole", "answers", List.of());
  }

  private static String version(String code) {
    var query = "query($t: ID!) { categories(territoryId: $t) { code formVersion } }";
    return WORLD
        .backend()
        .asks(null, query, Map.of("t", FilingWorld.BELLEVILLE))
        .jsonPath()
        .getString("data.categories.find { it.code == '" + code + "' }.formVersion");
  }

  private static JsonPath planned() {
    var filed = WORLD.file("nadia", FilingWorld.lampOut(pothole()));
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(filed.getString("report.id")));
    return WORLD.act("nadia", "planWorkOrder", input, "workOrder { tasks { label isRequired } }");
  }
}

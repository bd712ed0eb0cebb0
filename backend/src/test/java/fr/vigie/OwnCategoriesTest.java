package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What a territory says otherwise than the catalogue, and what becomes of answers to older forms.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnCategoriesTest {

  private static final FilingWorld WORLD = FilingWorld.from("2026-11-23T12:00:00Z");
  private static final Map<String, ?> LANE_QUESTION =
      Map.of(
          "code",
          "lane",
          "label",
          Map.of("fr", "Quelle voie ?", "de", "Welche Spur?"),
          "kind",
          "CHOICE",
          "isRequired",
          true,
          "choices",
          List.of(
              Map.of("code", "left", "label", Map.of("fr", "Gauche")),
              Map.of("code", "right", "label", Map.of("fr", "Droite"))));

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static JsonPath adapted(String person, String code, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("territoryId", FilingWorld.BELLEVILLE);
    input.put("categoryCode", code);
    return WORLD.act(
        person, "adaptCategory", input, "category { code label formVersion workingDays }");
  }

  private static String version(String code) {
    return category(code, "").getString("formVersion");
  }

  private static JsonPath category(String code, String language) {
    var query =
        "{ categories(territoryId: \"%s\"%s) { code label formVersion workingDays branches { code label } questions { code label choices { label } } } }"
            .formatted(FilingWorld.BELLEVILLE, language.isEmpty() ? "" : ", language: " + language);
    var path = WORLD.backend().asks(null, query, Map.of()).jsonPath();
    return path.setRootPath("data.categories.find { it.code == '" + code + "' }");
  }

  private static Map<String, Object> report(
      String code, String version, Map<String, String> answers) {
    var more = new HashMap<String, Object>();
    more.put("categoryCode", code);
    more.put("formVersion", version);
    more.put(
        "answers",
        answers.entrySet().stream()
            .map(a -> Map.of("question", a.getKey(), "value", a.getValue()))
            .toList());
    return FilingWorld.lampOut(more);
  }

  @Test
  void only_an_administrator_of_the_territory_adapts_a_category() {
    for (var person : new String[] {null, "camille", "nadia", "lea", "rita"}) {
      assertThat(adapted(person, "graffiti", Map.of("nearDays", 5)).getString("__typename"))
          .isEqualTo("NotAllowedProblem");
    }
  }

  @Test
  void an_answer_to_an_older_form_is_taken_and_looked_at() {
    var older = version("pothole");
    adapted("marc", "pothole", Map.of("questions", List.of(LANE_QUESTION)));
    var newest = version("pothole");

    var filed = WORLD.file("nadia", report("pothole", older, Map.of("depth", "12")));
    var current = WORLD.file("nadia", report("pothole", newest, Map.of("lane", "left")));
    var wrong = WORLD.file("nadia", report("pothole", older, Map.of("depth", "deep")));
    var kept =
        WORLD
            .backend()
            .asks(
                null,
                "query($v: ID!) { form: categoryForm(version: $v) { categoryCode questions { code } } }",
                Map.of("v", older))
            .jsonPath();

    assertThat(newest).isNotEqualTo(older);
    assertThat(filed.getString("report.review")).isEqualTo("OLDER_FORM");
    assertThat(filed.getString("report.formVersion")).isEqualTo(older);
    assertThat(filed.getString("report.answers[0].label")).contains("Profondeur");
    assertThat(current.getString("report.review")).isNull();
    assertThat(wrong.getString("field")).isEqualTo("answers.depth");
    assertThat(kept.getString("data.form.categoryCode")).isEqualTo("pothole");
    assertThat(kept.getList("data.form.questions.code")).contains("depth");
  }

  @Test
  void an_answer_to_a_form_that_nobody_kept_is_not_lost() {
    var filed = WORLD.file("nadia", report("dirty-street", "of-1999", Map.of("smell", " strong ")));
    var ofAnother =
        WORLD.file("nadia", report("dirty-street", version("graffiti"), Map.of("x", "y")));

    assertThat(filed.getString("report.review")).isEqualTo("UNKNOWN_FORM");
    assertThat(filed.getString("report.answers[0].label")).isEqualTo("smell");
    assertThat(filed.getString("report.answers[0].value")).isEqualTo("strong");
    assertThat(ofAnother.getString("report.review")).isEqualTo("UNKNOWN_FORM");
  }

  @Test
  void citizens_are_not_told_that_staff_looks_at_their_answers() {
    var filed = WORLD.file(null, report("dirty-street", "of-1999", Map.of("smell", "strong")));

    assertThat(filed.getString("report.id")).isNotNull();
    assertThat(filed.getString("report.review")).isNull();
  }

  @Test
  void a_territory_has_categories_of_its_own_and_reports_of_them() {
    var own =
        Map.of(
            "label",
            Map.of("fr", "Fontaine gelée", "de", "Gefrorener Brunnen"),
            "domain",
            "ENVIRONMENT",
            "group",
            "nature",
            "workingDays",
            4);
    assertThat(adapted("marc", "frozen-fountain", own).getInt("category.workingDays")).isEqualTo(4);

    var filed =
        WORLD.file(
            null,
            FilingWorld.lampOut(Map.of("categoryCode", "frozen-fountain", "answers", List.of())));
    var id = filed.getString("report.id");
    var query = "query($id: ID!) { report(id: $id) { category { code label } } }";
    var french = WORLD.backend().asks(null, query, Map.of("id", id)).jsonPath();
    var german =
        WORLD
            .backend()
            .as(null)
            .header("Accept-Language", "de-AT, en;q=0.5")
            .body(Map.of("query", query, "variables", Map.of("id", id)))
            .post("/graphql")
            .jsonPath();
    var elsewhere =
        WORLD.file(
            null,
            FilingWorld.lampOut(
                Map.of(
                    "categoryCode",
                    "frozen-fountain",
                    "location",
                    Map.of("latitude", 48.0159, "longitude", 6.5917))));

    assertThat(french.getString("data.report.category.label")).isEqualTo("Fontaine gelée");
    assertThat(german.getString("data.report.category.label")).isEqualTo("Gefrorener Brunnen");
    assertThat(elsewhere.getString("__typename")).isEqualTo("CategoryUnknownProblem");
    assertThat(category("frozen-fountain", "").getList("branches.code"))
        .containsExactly("public-space", "nature");
  }

  @Test
  void labels_are_read_in_the_language_that_is_asked_for_and_in_french_where_there_is_none() {
    adapted("marc", "sign-damaged", Map.of("questions", List.of(LANE_QUESTION)));

    assertThat(category("lamp-out", "DE").getString("label")).isEqualTo("Straßenlampe nachts aus");
    assertThat(category("lamp-out", "EN").getString("label"))
        .isEqualTo("Street light out at night");
    assertThat(category("lamp-out", "EN").getList("branches.label")).contains("Lighting");
    assertThat(category("sign-damaged", "DE").getString("questions[0].label"))
        .isEqualTo("Welche Spur?");
    assertThat(category("sign-damaged", "DE").getString("questions[0].choices[0].label"))
        .isEqualTo("Gauche");
    assertThat(category("sign-damaged", "EN").getString("questions[0].label"))
        .isEqualTo("Quelle voie ?");
  }

  @Test
  void a_deadline_of_the_territory_is_no_new_form() {
    var before = version("water");
    adapted("marc", "water", Map.of("nearMetres", 50, "workingDays", 3));

    assertThat(version("water")).isEqualTo(before);
    assertThat(category("water", "").getInt("workingDays")).isEqualTo(3);
  }

  @Test
  void what_is_taken_back_is_as_in_the_catalogue_again() {
    var before = version("public-building");
    adapted("marc", "public-building", Map.of("label", Map.of("fr", "Mairie froide")));
    assertThat(category("public-building", "").getString("label")).isEqualTo("Mairie froide");
    adapted("marc", "public-building", Map.of());

    assertThat(version("public-building")).isEqualTo(before);
  }

  @Test
  void a_template_adapts_too_and_twice_changes_nothing() {
    var file =
        "{\"name\": \"own-forms\", \"version\": 1, \"title\": \"x\", \"parts\": {\"categories\": {"
            + "\"noise\": {\"workingDays\": 5, \"label\": \"Tapage\"},"
            + "\"snow\": {\"workingDays\": 1, \"label\": {\"fr\": \"Neige\"}, \"domain\": \"ROADS\"}}}}";
    WORLD.act("marc", "importTemplate", Map.of("file", file), "isNew");
    var add = Map.of("code", "55050", "templateName", "own-forms");
    var changes = "additions { changes { setting kind } } territory { id }";

    var first = WORLD.act("marc", "addTerritory", add, changes);
    var again = WORLD.act("marc", "addTerritory", add, changes);
    var query = "query($t: ID!) { categories(territoryId: $t) { code label } }";
    var offered =
        WORLD
            .backend()
            .asks(null, query, Map.of("t", first.getString("territory.id")))
            .jsonPath()
            .getList("data.categories.label");

    assertThat(first.getList("additions.changes.setting"))
        .as(first.prettify())
        .contains("noise form", "snow", "snow form");
    assertThat(again.getList("additions.changes")).isEmpty();
    assertThat(offered).contains("Tapage", "Neige", "Odeur de gaz").doesNotContain("Bruit");
  }
}

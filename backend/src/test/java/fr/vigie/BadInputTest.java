package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input){__typename"
          + " ...on InvalidInputProblem{field rule} ...on Problem{message}}}";

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(strings = {"{\"query\":", "[]", "not json", "{\"query\": 7}", "{}", "\0"})
  void what_is_no_request_is_refused(String body) {
    refused(backend.as(null).body(body).post("/graphql"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{nothing}",
        "{",
        "query A{__typename} query B{__typename}",
        "{reports(first: \"many\"){edges{cursor}}}",
        "query($id: ID!){report(id: $id){id}}"
      })
  void a_document_that_does_not_fit_is_refused(String query) {
    refused(backend.asks(null, query, Map.of()), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_label_that_begins_with_nothing_is_refused_by_name(String label) {
    var query =
        "query($filter: AssetFilter!) { assets(first: 1, filter: $filter) { edges { cursor } } }";
    var filter = Map.of("territoryId", "ter_215500430", "labelBeginsWith", label);

    var answer = backend.asks(null, query, Map.of("filter", filter)).jsonPath();

    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("filter.labelBeginsWith");
  }

  @Test
  void another_media_type_is_refused() {
    refused(backend.as(null).contentType("text/plain").body("{}").post("/graphql"), 415);
  }

  @Test
  void an_answer_in_another_media_type_is_refused() {
    refused(
        backend.as(null).accept("text/html").body("{\"query\":\"{__typename}\"}").post("/graphql"),
        406);
  }

  @Test
  void a_mutation_by_get_is_refused() {
    var answer = backend.as(null).queryParam("query", "mutation{x}").get("/graphql");

    refused(answer, 405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void a_body_of_two_megabytes_is_refused() {
    refused(backend.as(null).body("x".repeat(2_000_000)).post("/graphql"), 413);
  }

  @Test
  void a_query_too_deep_is_refused() {
    var query = "{node(id:\"x\"){".repeat(1) + "...on Commune{territory{communes{".repeat(20);

    refused(backend.asks(null, query + "name" + "}".repeat(62), Map.of()), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not.a.token", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ2aWdpZS1kZW1vIn0.", "x"})
  void a_forged_token_is_refused(String token) {
    var answer =
        backend
            .as(null)
            .header("Authorization", "Bearer " + token)
            .body("{\"query\":\"{__typename}\"}")
            .post("/graphql");

    refused(answer, 401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void a_token_with_another_persons_claims_is_refused() {
    var parts = backend.token("sami").split("\\.", -1);
    var other = backend.token("nadia").split("\\.", -1);
    var forged = other[0] + "." + other[1] + "." + parts[2];

    refused(
        backend
            .as(null)
            .header("Authorization", "Bearer " + forged)
            .body("{\"query\":\"{__typename}\"}")
            .post("/graphql"),
        401);
  }

  @ParameterizedTest
  @CsvSource({
    "91, 5, location.latitude",
    "-91, 5, location.latitude",
    "48, 181, location.longitude",
    "48, -1e300, location.longitude"
  })
  void a_place_off_the_globe_is_named(double latitude, double longitude, String field) {
    problem(report("location", Map.of("latitude", latitude, "longitude", longitude)), field);
  }

  @Test
  void a_number_that_is_none_is_refused() {
    refused(file(report("location", Map.of("latitude", "NaN", "longitude", 5))), 400);
  }

  @Test
  void a_category_that_does_not_exist_is_named() {
    assertThat(
            file(report("categoryCode", "{\"$gt\":\"\"}"))
                .path("data.fileReport.__typename")
                .toString())
        .isEqualTo("CategoryUnknownProblem");
  }

  @Test
  void an_answer_that_is_missing_is_named() {
    problem(report("answers", java.util.List.of()), "answers.extent");
  }

  @Test
  void equipment_that_does_not_exist_is_named() {
    problem(report("assetId", "ast_none"), "assetId");
  }

  @Test
  void a_note_of_a_book_is_refused() {
    problem(report("note", "x".repeat(3_000)), "note");
  }

  @Test
  void control_characters_are_refused() {
    problem(report("note", "a\u0000b"), "note");
  }

  private void problem(Map<String, Object> input, String field) {
    var answer = file(input);

    assertThat(answer.<String>path("data.fileReport.__typename")).isEqualTo("InvalidInputProblem");
    assertThat(answer.<String>path("data.fileReport.field")).isEqualTo(field);
    assertThat(answer.<String>path("data.fileReport.message")).isNotBlank();
  }

  private Response file(Map<String, Object> input) {
    return backend.asks(null, FILE, Map.of("input", input));
  }

  private static Map<String, Object> report(String field, Object value) {
    var input = new LinkedHashMap<String, Object>();
    input.put("clientReportId", java.util.UUID.randomUUID().toString());
    input.put("categoryCode", "lamp-out");
    input.put("location", Map.of("latitude", 49.1767, "longitude", 5.3886));
    input.put("answers", java.util.List.of(Map.of("question", "extent", "value", "one")));
    input.put("isNotDuplicate", true);
    input.put(field, value);
    return input;
  }

  private static void refused(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
    assertThat(answer.asString()).doesNotContain("fr.vigie", "java.", "Exception", "at fr.");
  }
}

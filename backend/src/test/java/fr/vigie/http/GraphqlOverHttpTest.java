package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraphqlOverHttpTest {

  private static final String QUERY = "{categories{code label}}";
  private static final Map<String, String> BODY = Map.of("query", QUERY);
  private static final String PROOF = "GraphQL-Require-Preflight";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void a_get_that_any_page_could_forge_is_refused() {
    refused(backend.as(null).noContentType().queryParam("query", QUERY).get("/graphql"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void a_form_that_any_page_could_send_is_refused(String contentType) {
    var answer =
        backend
            .as(null)
            .noContentType()
            .header("Content-Type", contentType)
            .body("{\"query\":\"{__typename}\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/graphql");

    refused(answer, 415);
    assertThat(answer.header("Accept-Post")).isEqualTo("application/json");
  }

  @Test
  void a_list_of_operations_is_refused_in_so_many_words() {
    var answer = backend.as(null).body("[" + "{\"query\":\"{__typename}\"}" + "]").post("/graphql");

    refused(answer, 400);
    assertThat(answer.asString()).contains("lists of operations");
  }

  @Test
  void a_body_in_an_encoding_is_refused() {
    refused(backend.as(null).header("Content-Encoding", "gzip").body(BODY).post("/graphql"), 415);
  }

  @Test
  void another_charset_is_refused() {
    var answer =
        backend
            .as(null)
            .noContentType()
            .header("Content-Type", "application/json; charset=utf-16")
            .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))
            .post("/graphql");

    refused(answer, 415);
  }

  @Test
  void another_method_is_refused() {
    var answer = backend.as(null).put("/graphql");

    refused(answer, 405);
    assertThat(answer.header("Allow")).contains("POST", "GET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                                                 | application/json",
        "*/*                                                              | application/json",
        "application/*                                                    | application/json",
        "application/graphql-response+json                                | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9        | application/graphql-response+json",
        "application/graphql-response+json;q=0.1, application/json        | application/json",
        "application/graphql-response+json;q=0, */*                       | application/json",
        "text/html;q=1, application/json;q=0.01                           | application/json"
      })
  void the_media_type_that_the_client_likes_best_is_answered(String accept, String type) {
    var answer = backend.as(null).accept(accept).body(BODY).post("/graphql");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "*/*;q=0"})
  void who_accepts_neither_media_type_is_refused(String accept) {
    refused(backend.as(null).accept(accept).body(BODY).post("/graphql"), 406);
  }

  @Test
  void the_older_media_type_says_200_to_a_wrong_document() {
    var answer = backend.as(null).accept("application/json").body(Map.of("query", "{nothing}"));

    refused(answer.post("/graphql"), 200);
  }

  @Test
  void head_is_get_without_a_body() {
    var got = get().header("Accept-Encoding", "gzip;q=0").get("/graphql");
    var head = get().header("Accept-Encoding", "gzip;q=0").head("/graphql");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asString()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo("" + got.asByteArray().length);
    assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
  }

  @Test
  void options_says_what_may_be_asked_and_allows_no_other_origin() {
    var answer =
        backend
            .as(null)
            .header("Origin", "https://other.example.org")
            .header("Access-Control-Request-Method", "POST")
            .options("/graphql");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Allow")).contains("GET", "POST");
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void a_get_of_public_things_may_be_kept_and_is_not_sent_twice() {
    var first = get().get("/graphql");
    var second = get().header("If-None-Match", first.header("ETag")).get("/graphql");

    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=3600");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.asByteArray()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void an_etag_of_something_else_does_not_save_the_answer() {
    var answer = get().header("If-None-Match", "W/\"other\"").get("/graphql");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains("lamp-out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{categories{code} reports(first: 1){edges{cursor}}} | no-store",
        "{me{id}}                                            | no-store",
        "{__typename}                                        | no-store",
        "{categories{code} territories(first: 1){edges{node{name}}}} | public, max-age=300"
      })
  void an_answer_is_kept_as_long_as_its_shortest_lived_field(String query, String said) {
    var answer = backend.as(null).header(PROOF, "1").queryParam("query", query).get("/graphql");

    assertThat(answer.header("Cache-Control")).as(answer.asString()).isEqualTo(said);
  }

  @Test
  void what_is_posted_is_never_kept() {
    var answer = backend.as(null).body(BODY).post("/graphql");

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("ETag")).isNull();
  }

  @Test
  void a_long_answer_is_made_shorter_for_who_can_undo_it() {
    var shorter = get().header("Accept-Encoding", "gzip").get("/graphql");
    var plain = get().header("Accept-Encoding", "gzip;q=0").get("/graphql");

    assertThat(shorter.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(shorter.header("Vary")).contains("Accept-Encoding");
    assertThat(plain.header("Content-Encoding")).isNull();
    assertThat(shorter.asString()).isEqualTo(plain.asString());
  }

  @Test
  void a_short_answer_is_left_as_it_is() {
    var answer =
        backend
            .as(null)
            .header("Accept-Encoding", "gzip")
            .body(Map.of("query", "{__typename}"))
            .post("/graphql");

    assertThat(answer.header("Content-Encoding")).isNull();
  }

  private RequestSpecification get() {
    return backend.as(null).header(PROOF, "1").queryParam("query", QUERY);
  }

  private static void refused(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
    assertThat(answer.jsonPath().<Object>get("data")).isNull();
  }
}

package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

  private static final String TOKEN = "X-GraphQL-Event-Stream-Token";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void an_answer_in_another_media_type_is_refused() throws Exception {
    var request = request("rita").header("Accept", "application/json").POST(body("{x}", ""));

    assertThat(send(request).statusCode()).isEqualTo(406);
  }

  @Test
  void a_token_that_stands_for_nobody_is_refused() throws Exception {
    var request = request(null).header("Authorization", "Bearer forged").POST(body("{x}", ""));

    assertThat(send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void a_mutation_by_get_is_refused() throws Exception {
    var uri = URI.create(address() + "?query=mutation%7Bx%7D");

    assertThat(send(HttpRequest.newBuilder(uri)).statusCode()).isEqualTo(405);
  }

  @Test
  void a_reservation_nobody_made_is_not_found() throws Exception {
    assertThat(send(request(null).header(TOKEN, "unknown")).statusCode()).isEqualTo(404);
    assertThat(send(request(null).header(TOKEN, "x").POST(body("{x}", "1"))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_may_not_be_heard_is_an_event_with_the_errors() throws Exception {
    try (var events = events(request("camille").POST(body(Reporter.FILED, "")))) {
      assertThat(event(events)).startsWith("next").contains("FORBIDDEN");
      assertThat(event(events)).isEqualTo("complete ");
      assertThat(events.lines()).containsOnly("");
    }
  }

  @Test
  void an_invalid_document_is_an_event_with_the_errors() throws Exception {
    try (var events = events(request(null).POST(body("{ nothing }", "")))) {
      assertThat(event(events)).startsWith("next {\"errors\":").contains("nothing");
      assertThat(event(events)).isEqualTo("complete ");
    }
  }

  @Test
  void a_query_is_answered_and_completes() throws Exception {
    var answer = send(request(null).POST(body("{ __typename }", "")));

    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("text/event-stream; charset=utf-8");
    assertThat(answer.headers().firstValue("transfer-encoding")).hasValue("chunked");
    try (var events = reader(answer)) {
      assertThat(event(events)).isEqualTo("next {\"data\":{\"__typename\":\"Query\"}}");
      assertThat(event(events)).isEqualTo("complete ");
      assertThat(events.lines()).containsOnly("");
    }
  }

  @Test
  void a_subscription_by_get_is_under_way_once_it_is_answered() throws Exception {
    var query = "?query=subscription%7BreportFiled%7Breport%7Bid%7D%7D%7D";
    var uri = URI.create(address() + query);
    var request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + backend.token("rita"));
    try (var events = events(request)) {
      for (var i = 0; i < 3; i++) {
        var filed = Reporter.files(backend);
        assertThat(event(events)).contains(filed);
      }
    }
  }

  @Test
  void one_stream_carries_all_operations_under_their_ids() throws Exception {
    var token = reserved("rita");
    try (var events = events(request(null).header(TOKEN, token))) {
      assertThat(send(request(null).header(TOKEN, token)).statusCode()).isEqualTo(409);
      assertThat(operation(token, "a", Reporter.FILED)).isEqualTo(202);
      assertThat(operation(token, "a", Reporter.FILED)).isEqualTo(409);
      var filed = Reporter.files(backend);
      assertThat(event(events)).startsWith("next").contains("\"id\":\"a\"", filed);
      assertThat(send(stop(token, "a")).statusCode()).isEqualTo(200);
      Reporter.files(backend);
      assertThat(operation(token, "q", "{ __typename }")).isEqualTo(202);
      assertThat(event(events))
          .isEqualTo("next {\"id\":\"q\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
      assertThat(event(events)).isEqualTo("complete {\"id\":\"q\"}");
    }
  }

  @Test
  void an_operation_without_an_id_or_by_somebody_else_is_refused() throws Exception {
    var token = reserved("rita");
    var nameless = BodyPublishers.ofString("{\"query\":\"{ __typename }\"}");
    assertThat(send(request("rita").header(TOKEN, token).POST(nameless)).statusCode())
        .isEqualTo(400);
    assertThat(
            send(request("sami").header(TOKEN, token).POST(body("{ __typename }", "1")))
                .statusCode())
        .isEqualTo(403);
  }

  private String reserved(String person) throws Exception {
    var answer = send(request(person).PUT(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(201);
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private int operation(String token, String id, String query) throws Exception {
    return send(request("rita").header(TOKEN, token).POST(body(query, id))).statusCode();
  }

  private HttpRequest.Builder stop(String token, String id) {
    var uri = URI.create(address() + "?operationId=" + id + "&token=" + token);
    return HttpRequest.newBuilder(uri).DELETE();
  }

  private String address() {
    return "http://127.0.0.1:" + backend.port() + "/graphql/stream";
  }

  private HttpRequest.Builder request(@Nullable String person) {
    var request =
        HttpRequest.newBuilder(URI.create(address())).header("Content-Type", "application/json");
    return person == null
        ? request
        : request.header("Authorization", "Bearer " + backend.token(person));
  }

  private static HttpRequest.BodyPublisher body(String query, String id) {
    return BodyPublishers.ofString(
        "{\"query\":\"%s\",\"extensions\":{\"operationId\":\"%s\"}}".formatted(query, id));
  }

  private static HttpResponse<InputStream> send(HttpRequest.Builder request) throws Exception {
    return TestSocket.HTTP.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader events(HttpRequest.Builder request) throws Exception {
    var answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    return reader(answer);
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  /// The next event, as its name and its data.
  private static String event(BufferedReader events) throws IOException {
    var line = events.readLine();
    while (line.isEmpty() || line.startsWith(":")) {
      line = events.readLine();
    }
    return line.substring("event: ".length())
        + " "
        + events.readLine().substring("data: ".length());
  }
}

package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.TestMongo;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientLimitsTest {

  private static final String ORIGIN = "https://carte.example.org";

  private TestBackend backend;

  @BeforeAll
  void start() {
    TestMongo.mongo();
    var settings =
        HttpSettings.from(
            Map.of("VIGIE_CLIENT_RATE", "1", "VIGIE_ORIGINS", ORIGIN, "VIGIE_PROXIES", "1"), 0);
    backend = new TestBackend(new DemoSize(10, 10), List.of(), Clock.systemUTC(), settings);
  }

  @AfterAll
  void stop() {
    backend.close();
  }

  @Test
  void who_asks_too_often_is_told_when_to_try_again() {
    var refused = firstRefusal("198.51.100.1");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).matches("\\d+");
    assertThat(refused.<String>path("errors[0].extensions.code")).isEqualTo("TOO_MANY_REQUESTS");
  }

  @Test
  void others_are_answered_meanwhile() {
    firstRefusal("198.51.100.2");

    assertThat(ask("198.51.100.3").statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_that_a_client_made_up_does_not_help_it() {
    firstRefusal("198.51.100.4");

    assertThat(ask("203.0.113.9, 198.51.100.4").statusCode()).isEqualTo(429);
  }

  @Test
  void a_page_of_a_configured_origin_may_ask_and_need_not_ask_again_for_a_day() {
    var answer =
        backend
            .as(null)
            .header("Origin", ORIGIN)
            .header("Access-Control-Request-Method", "POST")
            .options("/graphql");

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void a_page_of_another_origin_may_not_read_the_answer() {
    var answer =
        backend
            .as(null)
            .header("Origin", ORIGIN + ".evil.example")
            .header("X-Forwarded-For", "198.51.100.5")
            .body(Map.of("query", "{__typename}"))
            .post("/graphql");

    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    assertThat(answer.header("Vary")).contains("Origin");
  }

  private Response firstRefusal(String address) {
    var answer = ask(address);
    for (var i = 0; i < 50 && answer.statusCode() == 200; i++) {
      answer = ask(address);
    }
    return answer;
  }

  private Response ask(String address) {
    return backend
        .as(null)
        .header("X-Forwarded-For", address)
        .body(Map.of("query", "{__typename}"))
        .post("/graphql");
  }
}

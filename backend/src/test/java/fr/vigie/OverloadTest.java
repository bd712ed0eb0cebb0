package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.http.HttpSettings;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Far more at once than one server may run, for it may run one.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverloadTest {

  private static final int MANY = 300;
  private static final int PHONES = 30;
  private static final String MAP =
      "{\"query\":\"{ reportsInBox(first: 1000, box: {south: 47.9, west: 4, north: 49.5, east: 7.2},"
          + " statuses: [RECEIVED, PLANNED, IN_PROGRESS, RESOLVED]) { reports { id status } }"
          + " }\"}";

  private static final TestBackend BACKEND =
      new TestBackend(
          new DemoSize(100, 1_000),
          List.of(),
          Clock.systemUTC(),
          HttpSettings.from(Map.of("VIGIE_MAX_RUNNING", "1"), 0));

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void what_is_too_much_is_refused_with_a_time_and_a_reason() {
    var answers = Stream.generate(() -> post(MAP)).limit(MANY).toList();
    var refused =
        answers.stream().map(CompletableFuture::join).filter(a -> a.statusCode() != 200).toList();

    assertThat(refused)
        .isNotEmpty()
        .hasSizeLessThan(MANY)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(JsonPath.from(answer.body()).getString("errors[0].extensions.code"))
              .isEqualTo("OVERLOADED");
        });
    assertThat(post(MAP).join().statusCode()).isEqualTo(200);
  }

  @Test
  void reports_pass_while_maps_are_refused() {
    var maps = Stream.generate(() -> post(MAP)).limit(MANY).toList();
    var reports = IntStream.range(0, PHONES).mapToObj(i -> post(report(i))).toList();

    assertThat(reports.stream().map(CompletableFuture::join))
        .allSatisfy(answer -> assertThat(answer.body()).contains("\"FileReportSuccess\""));
    assertThat(maps.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .contains(503);
  }

  private CompletableFuture<HttpResponse<String>> post(String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + BACKEND.port() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private static String report(int number) {
    return """
    {"query": "mutation($i: FileReportInput!) { fileReport(input: $i) { __typename } }",
     "variables": {"i": {"clientReportId": "%s", "categoryCode": "noise", "note": "bruit %d",
       "isNotDuplicate": true, "location": {"latitude": 49.177, "longitude": 5.38}}}}
    """
        .formatted(UUID.randomUUID(), number);
  }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.observe.ObserveSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the log tells of slow operations, here of all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowLogTest {

  private static final String LOGGER = "fr.vigie.slow";
  private static final ObserveSettings ALL = ObserveSettings.from(Map.of("VIGIE_SLOW_MILLIS", "0"));

  @Test
  void a_slow_operation_is_told_without_what_was_asked_for_and_not_more_than_60_a_minute() {
    try (var backend = new TestBackend(new DemoSize(5, 5), List.of(), ALL);
        var log = new CaughtLog(LOGGER)) {
      var place = Map.of("latitude", 48.123456, "longitude", 6.654321);
      var answer =
          backend
              .as("sami")
              .header("X-Request-Id", "slow-1")
              .header("apollographql-client-name", "citizen-web")
              .header("apollographql-client-version", "0.1.0")
              .body(
                  Map.of(
                      "documentId", TrustedTexts.id("citizen", "CommuneAt"),
                      "variables", Map.of("at", place, "location", place, "point", place)))
              .post("/graphql");
      assertThat(answer.statusCode()).isLessThan(500);

      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().getFirst())
          .contains("request=slow-1", "operation=\"CommuneAt\"", "client=\"citizen-web 0.1.0\"")
          .contains("document=" + TrustedTexts.id("citizen", "CommuneAt"))
          .contains("millis=", "commands=", "databaseMillis=", "cost=", "outcome=")
          .doesNotContain("48.1", "6.65", "latitude", "sami", backend.token("sami"));

      for (var i = 0; i < 100; i++) {
        backend
            .as(null)
            .header("apollographql-client-name", "an invented \n client")
            .body(Map.of("query", "query Secret" + i + " { __typename }"))
            .post("/graphql");
      }
      assertThat(log.lines()).hasSize(60);
      assertThat(log.lines().getLast())
          .contains("operation=\"ad hoc\"", "client=\"unknown\"")
          .doesNotContain("Secret", "invented");
      assertThat(ScrapedMetrics.of(backend).get("vigie_slow_operations_total"))
          .isGreaterThanOrEqualTo(101);
    }
  }
}

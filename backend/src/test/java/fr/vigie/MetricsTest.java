package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Eventually;
import fr.vigie.observe.ObserveSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The figures that operators watch.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND = new TestBackend(new DemoSize(50, 50), List.of(RECORD));
  private static final String TOKEN = "a token of operators";
  private static final Map<String, ?> NEWEST = Map.of("first", 5, "orderBy", "NEWEST_FIRST");
  private static final String COMMANDS = "vigie_operation_database_commands_total";

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void who_comes_through_a_proxy_is_refused() {
    for (var header : List.of("X-Forwarded-For", "Forwarded")) {
      var answer = BACKEND.as(null).header(header, "for=192.0.2.7").get("/metrics");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body().asString()).contains("FORBIDDEN").doesNotContain("vigie_");
    }
  }

  @Test
  void where_there_is_a_token_nobody_reads_them_without_it() {
    var settings = ObserveSettings.from(Map.of("VIGIE_METRICS_TOKEN", TOKEN));
    try (var backend = new TestBackend(new DemoSize(1, 1), List.of(), settings)) {
      assertThat(backend.as(null).get("/metrics").statusCode()).isEqualTo(403);
      assertThat(backend.as("marc").get("/metrics").statusCode()).isEqualTo(403);
      var shown = backend.as(null).header("Authorization", "Bearer " + TOKEN).get("/metrics");
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.contentType()).startsWith("text/plain; version=0.0.4");
    }
  }

  @Test
  void a_thousand_invented_operations_are_one_figure() {
    ask("query First { __typename }");
    var before = ScrapedMetrics.of(BACKEND);

    for (var i = 0; i < 1_000; i++) {
      ask("query Invented" + i + " { __typename }");
    }

    var after = ScrapedMetrics.of(BACKEND);
    assertThat(after.values().keySet()).isEqualTo(before.values().keySet());
    assertThat(after.outcome("ad hoc", "ok") - before.outcome("ad hoc", "ok")).isEqualTo(1_000);
  }

  @Test
  void an_invented_document_with_the_name_of_a_trusted_one_does_not_count_as_it() {
    var before = ScrapedMetrics.of(BACKEND).outcome("Viewer", "ok");

    ask("query Viewer { __typename }");

    assertThat(ScrapedMetrics.of(BACKEND).outcome("Viewer", "ok")).isEqualTo(before);
  }

  @Test
  void an_operation_is_counted_by_what_came_of_it_over_every_transport() {
    var text = TrustedTexts.of("citizen", "Categories");
    var before = ScrapedMetrics.of(BACKEND);

    ask(text);
    BACKEND
        .as(null)
        .header("GraphQL-Require-Preflight", "1")
        .queryParam("query", text)
        .get("/graphql");
    BACKEND
        .as(null)
        .accept("text/event-stream")
        .body(Map.of("query", text))
        .post("/graphql/stream");

    var after = ScrapedMetrics.of(BACKEND);
    assertThat(after.outcome("Categories", "ok") - before.outcome("Categories", "ok")).isEqualTo(3);
    var name = "vigie_operation_duration_seconds_count";
    assertThat(after.of(name, "Categories") - before.of(name, "Categories")).isEqualTo(3);
    assertThat(after.get("vigie_live_results_total")).isGreaterThan(0);
  }

  @Test
  void what_is_refused_is_told_from_what_is_answered() {
    var before = ScrapedMetrics.of(BACKEND);

    ask("query { noSuchField }");
    BACKEND
        .as(null)
        .header("Authorization", "Bearer none")
        .body(Map.of("query", "{__typename}"))
        .post("/graphql");

    assertThat(ScrapedMetrics.of(BACKEND).outcome("ad hoc", "refused"))
        .isEqualTo(before.outcome("ad hoc", "refused") + 2);
  }

  @Test
  void the_commands_of_an_operation_are_those_that_the_driver_sent() {
    var text = TrustedTexts.of("hypervisor", "Reports");
    BACKEND.asks("rita", text, NEWEST);
    var before = ScrapedMetrics.of(BACKEND);

    var sent =
        RECORD.of(() -> assertThat(BACKEND.asks("rita", text, NEWEST).statusCode()).isEqualTo(200));

    var after = ScrapedMetrics.of(BACKEND);
    assertThat(sent).isNotEmpty();
    assertThat(after.of(COMMANDS, "Reports") - before.of(COMMANDS, "Reports"))
        .isEqualTo(sent.size());
    assertThat(after.of("vigie_operation_cost_total", "Reports"))
        .isGreaterThan(before.of("vigie_operation_cost_total", "Reports"));
    assertThat(after.of("vigie_operation_database_seconds_total", "Reports"))
        .isGreaterThan(before.of("vigie_operation_database_seconds_total", "Reports"));
  }

  @Test
  void the_state_of_the_server_is_told() {
    assertThat(ScrapedMetrics.of(BACKEND).values())
        .containsKeys(
            "vigie_admission_running",
            "vigie_admission_waiting{urgency=\"act\"}",
            "vigie_admission_refused_total{urgency=\"screen\"}",
            "vigie_client_rate_refused_total",
            "vigie_plans_written_total",
            "vigie_live_connections{transport=\"websocket\"}",
            "vigie_live_queued_messages",
            "vigie_events_lag_seconds",
            "vigie_database_connections",
            "jvm_memory_used_bytes{area=\"heap\"}",
            "jvm_threads_platform",
            "process_uptime_seconds",
            "process_cpu_seconds_total")
        .hasEntrySatisfying(
            "vigie_database_connections", count -> assertThat(count).isGreaterThan(0))
        .hasEntrySatisfying(
            "vigie_database_connections_in_use", count -> assertThat(count).isNotNegative());
  }

  @Test
  void the_log_of_events_is_seen_to_be_followed() {
    Eventually.within(
        Duration.ofSeconds(10),
        () -> ScrapedMetrics.of(BACKEND).get("vigie_events_silent_seconds") < 3);
  }

  private static void ask(String query) {
    BACKEND.asks(null, query, Map.of());
  }
}

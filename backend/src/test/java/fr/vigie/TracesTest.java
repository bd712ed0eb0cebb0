package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.Eventually;
import fr.vigie.observe.ObserveSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a collector of traces is sent.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";

  private final Queue<Spans.Span> received = new ConcurrentLinkedQueue<>();
  private HttpServer collector;
  private TestBackend backend;

  @BeforeEach
  void start() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          received.addAll(Spans.read(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    var settings =
        ObserveSettings.from(
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "50"));
    backend = new TestBackend(new DemoSize(20, 20), List.of(), settings);
  }

  @AfterEach
  void stop() {
    backend.close();
    collector.stop(0);
  }

  @Test
  void a_request_is_part_of_its_callers_trace_with_the_commands_inside_and_no_values() {
    backend
        .as("rita")
        .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
        .header("X-Request-Id", "traced-1")
        .header("apollographql-client-name", "hypervisor-web")
        .header("apollographql-client-version", "0.1.0")
        .body(
            Map.of(
                "query", TrustedTexts.of("hypervisor", "Reports"),
                "variables",
                    Map.of(
                        "first",
                        7,
                        "orderBy",
                        "NEWEST_FIRST",
                        "filter",
                        Map.of("inseeCodes", List.of("55043")))))
        .post("/graphql");

    var request = received("query Reports");
    assertThat(request.trace()).isEqualTo(TRACE);
    assertThat(request.parent()).isEqualTo(CALLER);
    assertThat(request.attributes())
        .containsEntry("http.route", "/graphql")
        .containsEntry("graphql.operation.type", "query")
        .containsEntry("vigie.client", "hypervisor-web 0.1.0")
        .containsEntry("vigie.request.id", "traced-1")
        .containsEntry("vigie.outcome", "OK");
    var command = received("find reports");
    assertThat(command.trace()).isEqualTo(TRACE);
    assertThat(command.parent()).isEqualTo(request.id());
    assertThat(command.attributes())
        .containsEntry("db.system.name", "mongodb")
        .containsEntry("db.operation.name", "find")
        .containsEntry("db.collection.name", "reports");
    assertThat(received.toString()).doesNotContain("55043", "NEWEST", backend.token("rita"));
  }

  @Test
  void a_route_of_a_feature_is_named_by_its_pattern_and_not_by_what_was_asked() {
    backend.as("marc").get("/imports/imp_secret/rejects.csv");

    Eventually.within(
        Duration.ofSeconds(10),
        () ->
            received.stream()
                .anyMatch(span ->
                    "/imports/{id}/rejects.csv".equals(span.attributes().get("http.route"))));
    assertThat(received.toString()).doesNotContain("imp_secret");
  }

  @Test
  void an_operation_on_a_stream_has_a_trace_of_its_own() {
    backend
        .as(null)
        .accept("text/event-stream")
        .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
        .body(Map.of("query", TrustedTexts.of("citizen", "Categories")))
        .post("/graphql/stream");

    assertThat(received("query Categories").parent()).isEqualTo(CALLER);
  }

  private Spans.Span received(String name) {
    Eventually.within(
        Duration.ofSeconds(10), () -> received.stream().anyMatch(s -> s.name().equals(name)));
    return received.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }
}

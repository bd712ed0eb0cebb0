package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A backend as in production, which serves the documents of the apps and no others.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrustedDocumentsTest {

  private static final Path CONTRACTS = Path.of("../mobile-contracts/src/main/resources/contracts");
  private static final TestBackend BACKEND =
      new TestBackend(
          new DemoSize(20, 20),
          List.of(),
          Clock.systemUTC(),
          new AdHocDocuments(false, Set.of("vigie-demo|another")));

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void a_document_of_ones_own_is_refused() {
    refused(BACKEND.asks("nadia", "{categories{code}}", Map.of()), "PERSISTED_QUERY_ONLY");
  }

  @Test
  void a_document_of_ones_own_is_refused_by_get() {
    refused(
        BACKEND.as("nadia").queryParam("query", "{categories{code}}").get("/graphql"),
        "PERSISTED_QUERY_ONLY");
  }

  @Test
  void an_unknown_id_is_refused_in_both_forms() {
    var id = "0".repeat(64);

    refused(ask(null, Map.of("documentId", id)), "PERSISTED_QUERY_NOT_FOUND");
    refused(ask(null, Map.of("extensions", persisted(id))), "PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void a_document_is_not_registered_by_being_sent() {
    var text = "{categories{label}}";
    var id = sha256(text);

    refused(ask(null, Map.of("query", text, "extensions", persisted(id))), "PERSISTED_QUERY_ONLY");
    refused(ask(null, Map.of("extensions", persisted(id))), "PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void a_text_that_does_not_have_the_id_is_refused() {
    var body = Map.of("query", "{categories{code}}", "documentId", id("citizen", "Categories"));

    refused(ask(null, body), "PERSISTED_QUERY_MISMATCH");
  }

  @Test
  void a_mutation_is_refused_by_get_whatever_names_it() {
    var answer =
        BACKEND.as(null).queryParam("documentId", id("citizen", "FileReport")).get("/graphql");

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void a_version_that_is_too_old_is_told_to_update() {
    var answer =
        as(null, "citizen-web", "0.0.9")
            .body(Map.of("documentId", id("citizen", "Categories")))
            .post("/graphql");

    refused(answer, "UPGRADE_REQUIRED");
    assertThat(answer.<String>path("errors[0].extensions.minimumVersion")).isEqualTo("0.1.0");
  }

  @Test
  void work_done_offline_is_taken_whatever_the_version() {
    var body =
        Map.of(
            "documentId", id("agent", "StartWorkOrder"),
            "variables", Map.of("input", Map.of("workOrderId", "wo_none")));
    var answer = as("sami", "agent-web", "0.0.9").body(body).post("/graphql");

    assertThat(answer.<String>path("data.startWorkOrder.__typename"))
        .isEqualTo("WorkOrderNotFoundProblem");
  }

  @Test
  void a_document_is_answered_by_its_id_in_both_forms_and_by_its_text() {
    var id = id("citizen", "Categories");

    answered(ask(null, Map.of("documentId", id)));
    answered(ask(null, Map.of("documentId", "sha256:" + id)));
    answered(ask(null, Map.of("extensions", persisted(id))));
    answered(ask(null, Map.of("query", text("citizen", "Categories"))));
  }

  @Test
  void a_document_is_answered_by_get() {
    var id = id("citizen", "Categories");
    var extensions = Json.createObjectBuilder(persisted(id)).build().toString();

    answered(BACKEND.as(null).queryParam("documentId", id).get("/graphql"));
    answered(BACKEND.as(null).queryParam("extensions", extensions).get("/graphql"));
  }

  @Test
  void the_page_asks_by_the_manifest_of_its_own_newest_version() throws IOException {
    var versions =
        json(Files.readString(CONTRACTS.resolve("versions.json"))).getJsonArray("versions");
    var newest =
        versions.getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("app").equals("hypervisor"))
            .reduce((_, last) -> last)
            .orElseThrow();
    var script = BACKEND.as(null).accept("*/*").get("/hypervisor/data/operations.js").asString();

    assertThat(script).contains("const VERSION = \"" + newest.getString("version") + "\"");
    assertThat(
            BACKEND
                .as(null)
                .accept("*/*")
                .get("/contracts/hypervisor/manifests/web-" + newest.getString("version") + ".json")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_partner_may_ask_documents_of_their_own() {
    try (var open =
        new TestBackend(
            new DemoSize(0, 0),
            List.of(),
            Clock.systemUTC(),
            new AdHocDocuments(false, Set.of("vigie-demo|demo")))) {
      answered(open.asks("rita", "{categories{code}}", Map.of()));
      refused(open.asks(null, "{categories{code}}", Map.of()), "PERSISTED_QUERY_ONLY");
    }
  }

  @Test
  void documents_are_named_by_their_id_over_a_socket_too() throws Exception {
    var heard = new LinkedBlockingQueue<JsonObject>();
    try (var http = HttpClient.newHttpClient()) {
      var socket =
          http.newWebSocketBuilder()
              .subprotocols("graphql-transport-ws")
              .buildAsync(URI.create("ws://127.0.0.1:" + BACKEND.port() + "/graphql"), hear(heard))
              .join();
      socket.sendText("{\"type\":\"connection_init\"}", true).join();
      assertThat(next(heard).getString("type")).isEqualTo("connection_ack");

      socket.sendText(subscribe("1", "documentId", id("citizen", "Categories")), true).join();
      assertThat(next(heard).getJsonObject("payload").getJsonObject("data")).isNotEmpty();
      assertThat(next(heard).getString("type")).isEqualTo("complete");

      socket.sendText(subscribe("2", "query", "{categories{code}}"), true).join();
      assertThat(next(heard).toString()).contains("\"error\"", "PERSISTED_QUERY_ONLY");
      socket.abort();
    }
  }

  private static String subscribe(String id, String name, String value) {
    return "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"%s\":\"%s\"}}"
        .formatted(id, name, value);
  }

  private static JsonObject next(BlockingQueue<JsonObject> heard) throws InterruptedException {
    var message = heard.poll(10, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }

  private static WebSocket.Listener hear(BlockingQueue<JsonObject> heard) {
    var text = new StringBuilder();
    return new WebSocket.Listener() {
      @Override
      public @Nullable CompletionStage<?> onText(
          WebSocket socket, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
          heard.add(json(text.toString()));
          text.setLength(0);
        }
        socket.request(1);
        return null;
      }
    };
  }

  private static io.restassured.specification.RequestSpecification as(
      @Nullable String person, String client, String version) {
    return BACKEND
        .as(person)
        .header("apollographql-client-name", client)
        .header("apollographql-client-version", version);
  }

  private static Response ask(@Nullable String person, Map<String, ?> body) {
    return BACKEND.as(person).body(body).post("/graphql");
  }

  private static Map<String, Object> persisted(String id) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", id));
  }

  private static void refused(Response answer, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("errors[0].extensions.code")).isEqualTo(code);
    assertThat(answer.<Object>path("data")).isNull();
  }

  private static void answered(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("data.categories")).isNotEmpty();
  }

  private static String id(String app, String operation) {
    try {
      return json(Files.readString(CONTRACTS.resolve(app + "/manifests/web-0.1.0.json")))
          .getJsonArray("operations")
          .getValuesAs(JsonObject.class)
          .stream()
          .filter(each -> each.getString("name").equals(operation))
          .findFirst()
          .orElseThrow()
          .getString("id");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(String app, String operation) {
    try {
      return Files.readString(CONTRACTS.resolve(app + "/operations/" + operation + ".graphql"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      return java.util.HexFormat.of()
          .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new java.io.StringReader(text))) {
      return reader.readObject();
    }
  }
}

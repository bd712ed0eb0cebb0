package fr.vigie.controlroom;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.http.JsonBytes;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A control room over `graphql-transport-ws` that takes from the network only what it asks for,
/// and keeps what it was told of each object last.
final class RoomClient implements WebSocket.Listener, AutoCloseable {

  static final String DOCUMENT =
      "subscription($t: [ID!]!, $l: [ControlRoomLayer!], $i: [IndicatorKind!]! = [], $a: String) {"
          + " controlRoom(territoryIds: $t, layers: $l, indicators: $i, after: $a) { cursor isComplete"
          + " mustReload indicators { indicator territory { id } figure { value } }"
          + " changes { __typename"
          + " ... on ControlRoomReport { objectId reportAct by { id }"
          + " report { id status territory { id } workOrder { id status } } }"
          + " ... on ControlRoomWorkOrder { objectId workOrderAct workOrder { id status } }"
          + " ... on ControlRoomAlarm { objectId alarmAct by { id }"
          + " alarm { id isActive isAcknowledged acknowledgedBy { id } comments { text } } }"
          + " ... on ControlRoomSituation { objectId situationAct by { id }"
          + " situation { id status memberCount } }"
          + " ... on ControlRoomNote { objectId noteAct note { id text isOpen } } } } }";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 60;
  private static final String END = "";

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final Map<String, Map<String, Object>> known = new HashMap<>();
  private final WebSocket socket;
  private @Nullable String cursor;
  private int batches;

  private RoomClient(int port) {
    this.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
            .join();
  }

  static Map<String, Object> following(String... territories) {
    return new HashMap<>(Map.of("t", List.of(territories)));
  }

  static RoomClient opens(
      TestBackend backend, @Nullable String person, Map<String, Object> variables) {
    var client = new RoomClient(backend.port());
    var payload =
        person == null ? Map.of() : Map.of("Authorization", "Bearer " + backend.token(person));
    client.says(Map.of("type", "connection_init", "payload", payload));
    assertThat(client.hears().getString("type")).isEqualTo("connection_ack");
    client.says(
        Map.of(
            "type",
            "subscribe",
            "id",
            "1",
            "payload",
            Map.of("query", DOCUMENT, "variables", variables)));
    return client;
  }

  private void says(Map<String, Object> message) {
    socket.sendText(new String(JsonBytes.write(message), StandardCharsets.UTF_8), true).join();
  }

  private JsonPath hears() {
    return heard(awaitsMessage());
  }

  private JsonPath heard(String message) {
    assertThat(message).as("a message; closed with %s", closed.getNow(null)).isNotEqualTo(END);
    return JsonPath.from(message);
  }

  private String awaitsMessage() {
    socket.request(1);
    try {
      var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(message).as("a message").isNotNull();
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The code of the error that it is refused with.
  String refusal() {
    var message = hears();
    assertThat(message.getString("type")).as(message.prettify()).isEqualTo("error");
    return message.getString("payload[0].extensions.code");
  }

  /// Something is on its way, or it was cut off for having read nothing for so long.
  void hearsOrIsCutOff() {
    awaitsMessage();
  }

  /// The next batch, which is not kept.
  JsonPath hearsBatch() {
    return batch(hears());
  }

  private static JsonPath batch(JsonPath message) {
    assertThat(message.getString("type")).as(message.prettify()).isEqualTo("next");
    assertThat(message.getList("payload.errors")).as(message.prettify()).isNull();
    return message.setRootPath("payload.data.controlRoom");
  }

  /// Takes the next batch and keeps what it tells.
  JsonPath takes() {
    return keep(hearsBatch());
  }

  /// The same; empty when the line was cut off meanwhile.
  Optional<JsonPath> takesIfConnected() {
    var message = awaitsMessage();
    return message.equals(END) ? Optional.empty() : Optional.of(keep(batch(heard(message))));
  }

  private JsonPath keep(JsonPath batch) {
    batches++;
    cursor = batch.getString("cursor");
    batch
        .<Map<String, Object>>getList("changes")
        .forEach(change -> known.put((String) change.get("objectId"), change));
    return batch;
  }

  /// Takes batches until one tells of an object; what it tells.
  Map<String, Object> takesUntil(String objectId) {
    known.remove(objectId);
    while (!known.containsKey(objectId)) {
      takes();
    }
    return known.get(objectId);
  }

  Map<String, Map<String, Object>> known() {
    return known;
  }

  void knowing(RoomClient before) {
    known.putAll(before.known);
    batches += before.batches;
    cursor = before.cursor;
  }

  String cursor() {
    assertThat(cursor).as("a cursor").isNotNull();
    return cursor;
  }

  int batches() {
    return batches;
  }

  int closed() {
    socket.request(100);
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void onOpen(WebSocket webSocket) {
    // Nothing is taken before it is asked for.
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(partial.toString());
      partial.setLength(0);
    } else {
      webSocket.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    heard.add(END);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
    heard.add(END);
  }

  /// As when the network breaks.
  @Override
  public void close() {
    socket.abort();
  }
}

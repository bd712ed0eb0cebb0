package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of `graphql-transport-ws` as the JDK speaks WebSocket.
final class TestSocket implements WebSocket.Listener, AutoCloseable {

  static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  TestSocket(TestBackend backend, String protocol) {
    this.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols(protocol)
            .buildAsync(URI.create("ws://127.0.0.1:" + backend.port() + "/graphql"), this)
            .join();
  }

  static TestSocket open(TestBackend backend) {
    return new TestSocket(backend, "graphql-transport-ws");
  }

  static TestSocket as(TestBackend backend, @Nullable String person) {
    var client = open(backend);
    var payload = person == null ? "{}" : authorization(backend.token(person));
    client.say("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
    client.hears("connection_ack");
    return client;
  }

  static String authorization(String token) {
    return "{\"Authorization\":\"Bearer " + token + "\"}";
  }

  TestSocket say(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  void sayBinary() {
    socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
  }

  void ping() {
    socket.sendPing(ByteBuffer.wrap(new byte[] {7})).join();
  }

  TestSocket subscribes(String id, String query) {
    return say(
        "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
            .formatted(id, query.replace("\"", "\\\"")));
  }

  /// The subscriptions so far are under way: messages are taken in order.
  TestSocket isReady() {
    say("{\"type\":\"ping\"}");
    hears("pong");
    return this;
  }

  JsonPath hears(String type) {
    var message = hears();
    assertThat(message.getString("type")).as(message.prettify()).isEqualTo(type);
    return message;
  }

  JsonPath hears() {
    try {
      var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(message).as("a message").isNotNull();
      return JsonPath.from(message);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void hearsNothingMore() {
    isReady();
    assertThat(heard).isEmpty();
  }

  int closed() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(partial.toString());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
    heard.add("{\"type\":\"websocket pong " + message.get() + "\"}");
    webSocket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}

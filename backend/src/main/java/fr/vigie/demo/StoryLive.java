package fr.vigie.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What someone hears live, over `graphql-transport-ws`.
final class StoryLive implements AutoCloseable, WebSocket.Listener {

  private static final int PATIENCE_SECONDS = 10;

  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final HttpClient http;
  private final WebSocket socket;

  private StoryLive(URI vigie) {
    this.http = HttpClient.newHttpClient();
    this.socket =
        http.newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create("ws" + vigie.resolve("/graphql").toString().substring(4)), this)
            .join();
  }

  static StoryLive connect(URI vigie, StoryClient.Someone someone) throws InterruptedException {
    var live = new StoryLive(vigie);
    var payload = Json.createObjectBuilder().add("Authorization", "Bearer " + someone.token());
    live.send(
        Json.createObjectBuilder().add("type", "connection_init").add("payload", payload).build());
    live.next("connection_ack");
    return live;
  }

  void follow(String operation, JsonObject variables) throws InterruptedException {
    var payload =
        Json.createObjectBuilder()
            .add("query", StoryClient.document("hypervisor/" + operation))
            .add("variables", variables);
    send(
        Json.createObjectBuilder()
            .add("id", operation)
            .add("type", "subscribe")
            .add("payload", payload)
            .build());
    // Messages are taken in order: once the ping is answered, the subscription is under way.
    send(Json.createObjectBuilder().add("type", "ping").build());
    next("pong");
  }

  /// Waits until the event about the object is heard; tells how long after it happened that is.
  String await(String field, String object, String id) throws InterruptedException {
    while (true) {
      var event = next("next").getJsonObject("payload").getJsonObject("data").getJsonObject(field);
      if (event != null && event.getJsonObject(object).getString("id").equals(id)) {
        var happened = Instant.parse(event.getString("at"));
        return Duration.between(happened, java.time.Clock.systemUTC().instant()).toMillis() + " ms";
      }
    }
  }

  private JsonObject next(String type) throws InterruptedException {
    while (true) {
      var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException(
            "nothing heard for " + PATIENCE_SECONDS + " s, expected " + type);
      }
      if (message.getString("type").equals(type)) {
        return message;
      }
    }
  }

  private void send(JsonObject message) {
    socket.sendText(message.toString(), true).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(StoryClient.parse(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    http.close();
  }
}

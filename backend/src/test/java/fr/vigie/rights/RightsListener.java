package fr.vigie.rights;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Someone who subscribes over a WebSocket, and what they hear.
final class RightsListener implements WebSocket.Listener, AutoCloseable {

  private static final int MOST_SECONDS = 20;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private RightsListener(int port) {
    this.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
            .join();
  }

  /// Subscribes, and listens from then on.
  static RightsListener open(int port, @Nullable String token, String document) {
    var listener = new RightsListener(port);
    var payload = Json.createObjectBuilder();
    if (token != null) {
      payload.add("authorization", "Bearer " + token);
    }
    listener.say("connection_init", payload.build());
    listener.await("connection_ack");
    listener.say("subscribe", Json.createObjectBuilder().add("query", document).build());
    listener.say("ping", Json.createObjectBuilder().build());
    listener.awaitPong();
    return listener;
  }

  private void say(String type, jakarta.json.JsonObject payload) {
    var message = Json.createObjectBuilder().add("type", type).add("payload", payload);
    if (type.equals("subscribe")) {
      message.add("id", "1");
    }
    socket.sendText(message.build().toString(), true).join();
  }

  /// A subscription listens before what comes after it is heard; a refusal comes before that.
  private void awaitPong() {
    var before = new ArrayList<String>();
    for (var message = next(); !message.contains("\"pong\""); message = next()) {
      before.add(message);
    }
    heard.addAll(before);
  }

  private void await(String type) {
    var message = next();
    if (!message.contains("\"" + type + "\"")) {
      throw new IllegalStateException(message + " instead of " + type);
    }
  }

  /// The first that tells of one of several objects, or that there is nothing to hear.
  String firstOf(List<String> objects) {
    var message = next();
    while (objects.stream().noneMatch(message::contains) && !message.contains("\"error\"")) {
      message = next();
    }
    return message;
  }

  /// Whether the subscription was refused, as was heard before it was ready.
  boolean isRefused() {
    return heard.stream().anyMatch(message -> message.contains("\"FORBIDDEN\""));
  }

  private String next() {
    try {
      var message = heard.poll(MOST_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("nothing heard in " + MOST_SECONDS + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}

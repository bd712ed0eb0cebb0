package fr.vigie.http;

import fr.vigie.document.Client;
import fr.vigie.graphql.GraphqlEngine;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One client's WebSocket, speaking the sub-protocol `graphql-transport-ws`: what it may say when,
/// and which close codes it gets otherwise.
final class GraphqlSocket implements WsListener {

  static final String PROTOCOL = "graphql-transport-ws";
  static final int MAX_CHARACTERS = 131_072;
  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);

  private final GraphqlEngine engine;
  private final Authentication authentication;
  private final OpenSockets open;
  private final StringBuilder partial = new StringBuilder();
  private final AtomicReference<@Nullable SocketOperations> operations = new AtomicReference<>();

  GraphqlSocket(GraphqlEngine engine, Authentication authentication, OpenSockets open) {
    this.engine = engine;
    this.authentication = authentication;
    this.open = open;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
      throws WsUpgradeException {
    var offered = headers.values(HeaderNames.create("Sec-WebSocket-Protocol"));
    if (!offered.contains(PROTOCOL)) {
      throw new WsUpgradeException("the sub-protocol must be " + PROTOCOL);
    }
    var answer = WritableHeaders.create();
    answer.set(HeaderNames.create("Sec-WebSocket-Protocol"), PROTOCOL);
    return Optional.of(answer);
  }

  @Override
  public void onOpen(WsSession session) {
    var connection = Thread.currentThread();
    open.add(session);
    // The listener is not told when a connection breaks; the end of its thread always tells.
    Thread.ofVirtual().start(() -> cleanUpAfter(connection, session));
    CompletableFuture.delayedExecutor(INIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> closeUnlessInitialised(session));
  }

  @Override
  public void onMessage(WsSession session, String text, boolean last) {
    partial.append(text);
    if (partial.length() > MAX_CHARACTERS) {
      session.close(4400, "Message too long");
    } else if (last) {
      var message = partial.toString();
      partial.setLength(0);
      hear(session, message);
    }
  }

  @Override
  public void onMessage(WsSession session, BufferData buffer, boolean last) {
    session.close(4400, "Only text messages are accepted");
  }

  @Override
  public void onPing(WsSession session, BufferData buffer) {
    session.pong(buffer);
  }

  private void hear(WsSession session, String text) {
    Map<String, @Nullable Object> message;
    try {
      message = JsonBytes.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonException e) {
      session.close(4400, "Not a JSON object");
      return;
    }
    var running = operations.get();
    switch (String.valueOf(message.get("type"))) {
      case "connection_init" -> initialise(session, message);
      case "ping" -> session.send("{\"type\":\"pong\"}", true);
      case "pong" -> {}
      case "subscribe" -> {
        if (running == null) {
          session.close(4401, "Unauthorized");
        } else {
          running.subscribe(message);
        }
      }
      case "complete" -> {
        if (running != null) {
          running.cancel(String.valueOf(message.get("id")));
        }
      }
      default -> session.close(4400, "Unknown type of message");
    }
  }

  private void initialise(WsSession session, Map<String, @Nullable Object> message) {
    if (operations.get() != null) {
      session.close(4429, "Too many initialisation requests");
      return;
    }
    var payload = message.get("payload");
    try {
      var circumstances = authentication.circumstances(token(payload));
      operations.set(new SocketOperations(engine, circumstances, client(payload), session));
      session.send("{\"type\":\"connection_ack\"}", true);
    } catch (Authentication.Unauthenticated e) {
      session.close(4403, "Forbidden");
    }
  }

  private static @Nullable String token(@Nullable Object payload) {
    return Authentication.bearer(member(payload, "authorization"));
  }

  private static Client client(@Nullable Object payload) {
    return new Client(
        member(payload, "apollographql-client-name"),
        member(payload, "apollographql-client-version"));
  }

  /// What a browser's page, which has no headers there, says in the first message.
  private static @Nullable String member(@Nullable Object payload, String name) {
    return payload instanceof Map<?, ?> members
        ? members.entrySet().stream()
            .filter(member -> name.equalsIgnoreCase(String.valueOf(member.getKey())))
            .map(member -> String.valueOf(member.getValue()))
            .findFirst()
            .orElse(null)
        : null;
  }

  private void closeUnlessInitialised(WsSession session) {
    if (operations.get() == null && open.has(session)) {
      session.close(4408, "Connection initialisation timeout");
    }
  }

  private void cleanUpAfter(Thread connection, WsSession session) {
    try {
      connection.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.remove(session);
    var running = operations.get();
    if (running != null) {
      running.cancelAll();
    }
  }
}

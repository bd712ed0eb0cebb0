package fr.vigie.http;

import fr.vigie.document.Client;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.graphql.GraphqlRequest;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import io.helidon.websocket.WsSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/// The operations that one client runs over its WebSocket, each under the id it gave.
final class SocketOperations {

  private static final int MOST = 50;

  private final GraphqlEngine engine;
  private final Map<Class<?>, Object> circumstances;
  private final Client client;
  private final WsSession session;
  private final ReentrantLock sending = new ReentrantLock();
  private final Map<String, Subscription> running = new ConcurrentHashMap<>();

  /// Holds the place of an operation until it has begun.
  private static final Subscription STARTING =
      new Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  SocketOperations(
      GraphqlEngine engine, Map<Class<?>, Object> circumstances, Client client, WsSession session) {
    this.engine = engine;
    this.circumstances = circumstances;
    this.client = client;
    this.session = session;
  }

  void subscribe(Map<String, @Nullable Object> message) {
    if (!(message.get("id") instanceof String id)
        || id.isEmpty()
        || !(message.get("payload") instanceof Map<?, ?> payload)) {
      session.close(4400, "A subscription needs an id and a payload");
    } else if (running.size() >= MOST) {
      session.close(4429, "Too many subscriptions");
    } else if (running.putIfAbsent(id, STARTING) != null) {
      session.close(4409, "Subscriber for " + id + " already exists");
    } else {
      begin(id, payload);
    }
  }

  /// A subscription listens before the client's next message is heard, so that a client which then
  /// queries misses nothing in between; other operations may take their time.
  @SuppressWarnings("unchecked") // names of JSON objects are strings
  private void begin(String id, Map<?, ?> payload) {
    GraphqlRequest request;
    try {
      request = RequestReader.request((Map<String, @Nullable Object>) payload, client);
    } catch (Refusal refused) {
      session.close(4400, String.valueOf(refused.getMessage()));
      return;
    }
    if (engine.kind(request).filter(kind -> kind == Operation.SUBSCRIPTION).isPresent()) {
      run(id, request);
    } else {
      Thread.ofVirtual().start(() -> run(id, request));
    }
  }

  void cancel(String id) {
    var subscription = running.remove(id);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  void cancelAll() {
    running.keySet().forEach(this::cancel);
  }

  @SuppressWarnings("unchecked") // a subscription's data is a stream of results
  private void run(String id, GraphqlRequest request) {
    var result = engine.execute(request, circumstances).join();
    if (result.getData() instanceof Publisher<?> events) {
      ((Publisher<ExecutionResult>) events).subscribe(new SocketSubscriber(this, id));
    } else if (result.isDataPresent()) {
      next(id, result);
      complete(id);
    } else {
      error(id, result.toSpecification().get("errors"));
    }
  }

  /// Whether the client still wants the operation; else it is cancelled.
  boolean begin(String id, Subscription subscription) {
    var isWanted = running.replace(id, subscription) != null;
    if (!isWanted) {
      subscription.cancel();
    }
    return isWanted;
  }

  void next(String id, ExecutionResult result) {
    send(id, Map.of("id", id, "type", "next", "payload", result.toSpecification()));
  }

  void error(String id, @Nullable Object errors) {
    send(id, Map.of("id", id, "type", "error", "payload", errors == null ? List.of() : errors));
    running.remove(id);
  }

  void complete(String id) {
    send(id, Map.of("id", id, "type", "complete"));
    running.remove(id);
  }

  /// Says nothing of an operation that the client has ended.
  private void send(String id, Map<String, Object> message) {
    var text = new String(JsonBytes.write(message), StandardCharsets.UTF_8);
    sending.lock();
    try {
      if (running.containsKey(id)) {
        session.send(text, true);
      }
    } finally {
      sending.unlock();
    }
  }
}

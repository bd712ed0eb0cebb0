package fr.vigie.live;

import fr.vigie.document.Client;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.http.Authentication;
import fr.vigie.http.JsonBytes;
import fr.vigie.http.Refusal;
import fr.vigie.http.RequestReader;
import fr.vigie.observe.Arrival;
import fr.vigie.observe.RequestId;
import fr.vigie.shared.Language;
import fr.vigie.websocket.SocketClosing;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One client's talk in the sub-protocol `graphql-transport-ws`: what it may say when, and which
/// close codes it gets otherwise.
final class GraphqlSocket {

  private final House house;
  private final Language language;
  private final String address;
  private final Line line;
  private final AtomicReference<Client> client = new AtomicReference<>(new Client(null, null));
  private final AtomicReference<@Nullable Guest> guest = new AtomicReference<>();
  private final AtomicReference<@Nullable Operations> operations = new AtomicReference<>();

  GraphqlSocket(House house, Language language, String address, Line line) {
    this.house = house;
    this.language = language;
    this.address = address;
    this.line = line;
  }

  /// Throws {@link SocketClosing} for what may not be said.
  void hear(String text) {
    var message = read(text);
    switch (String.valueOf(message.get("type"))) {
      case "connection_init" -> initialise(payload(message));
      case "ping" -> {
        payload(message);
        line.send(SocketWording.pong());
      }
      case "pong" -> payload(message);
      case "subscribe" -> subscribe(message);
      case "complete" -> complete(id(message));
      default -> throw bad("Unknown type of message");
    }
  }

  private static Map<String, @Nullable Object> read(String text) {
    try {
      return JsonBytes.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw bad("Not a JSON object");
    }
  }

  private void initialise(Map<?, ?> payload) {
    if (guest.get() != null) {
      throw new SocketClosing(CloseCodes.TOO_MANY, "Too many initialisation requests");
    }
    Guest known;
    try {
      known =
          Guest.of(
              house.authentication(),
              Authentication.bearer(member(payload, "authorization")),
              language(payload),
              address);
    } catch (Authentication.Unauthenticated e) {
      throw new SocketClosing(CloseCodes.FORBIDDEN, "Forbidden");
    }
    if (!house.users().take(known.user())) {
      throw new SocketClosing(CloseCodes.TOO_MANY, "Too many connections");
    }
    guest.set(known);
    client.set(client(payload));
    operations.set(new Operations(house, known, new SocketWording(), line));
    line.send(SocketWording.acknowledgement());
  }

  /// What the first message says goes before what the browser said.
  private Language language(Map<?, ?> payload) {
    var said = member(payload, "accept-language");
    return said == null ? language : Language.ofHeader(said);
  }

  private static Client client(Map<?, ?> payload) {
    return new Client(
        member(payload, "apollographql-client-name"),
        member(payload, "apollographql-client-version"));
  }

  /// What a browser's page, which has no headers there, says in the first message.
  private static @Nullable String member(Map<?, ?> payload, String name) {
    return payload.entrySet().stream()
        .filter(member -> name.equalsIgnoreCase(String.valueOf(member.getKey())))
        .map(member -> String.valueOf(member.getValue()))
        .findFirst()
        .orElse(null);
  }

  private void subscribe(Map<String, @Nullable Object> message) {
    var running = operations.get();
    if (running == null) {
      throw new SocketClosing(CloseCodes.UNAUTHORIZED, "Unauthorized");
    }
    var id = id(message);
    if (!running.begin(id, request(message), arrival(message))) {
      throw new SocketClosing(
          CloseCodes.ALREADY_EXISTS, "Subscriber for " + id + " already exists");
    }
  }

  @SuppressWarnings("unchecked") // names of JSON objects are strings
  private GraphqlRequest request(Map<String, @Nullable Object> message) {
    if (!(message.get("payload") instanceof Map<?, ?> payload)) {
      throw bad("An operation needs a payload");
    }
    try {
      return RequestReader.request((Map<String, @Nullable Object>) payload, client.get());
    } catch (Refusal refused) {
      throw bad(String.valueOf(refused.getMessage()));
    }
  }

  /// What HTTP says by headers, an operation says in its `extensions`: `requestId` and
  /// `traceparent`.
  private static Arrival arrival(Map<String, @Nullable Object> message) {
    var extensions =
        message.get("payload") instanceof Map<?, ?> payload
                && payload.get("extensions") instanceof Map<?, ?> given
            ? given
            : Map.of();
    var sent = member(extensions, "requestId");
    return new Arrival(RequestId.of(sent), member(extensions, "traceparent"), sent != null);
  }

  private void complete(String id) {
    var running = operations.get();
    if (running != null) {
      running.cancel(id);
    }
  }

  private static String id(Map<String, @Nullable Object> message) {
    if (message.get("id") instanceof String id && !id.isEmpty()) {
      return id;
    }
    throw bad("An operation needs an id");
  }

  private static Map<?, ?> payload(Map<String, @Nullable Object> message) {
    return switch (message.get("payload")) {
      case null -> Map.of();
      case Map<?, ?> payload -> payload;
      default -> throw bad("\"payload\" must be an object");
    };
  }

  private static SocketClosing bad(String reason) {
    return new SocketClosing(CloseCodes.BAD_REQUEST, reason);
  }

  @Nullable Guest guest() {
    return guest.get();
  }

  void end() {
    var running = operations.get();
    if (running != null) {
      running.cancelAll();
    }
    var known = guest.get();
    if (known != null) {
      house.users().give(known.user());
    }
  }
}

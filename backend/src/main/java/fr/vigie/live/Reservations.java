package fr.vigie.live;

import fr.vigie.http.Refusal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Streams that were promised to a client, under a token that only it knows.
final class Reservations {

  private final Map<String, EventStream> streams = new ConcurrentHashMap<>();

  String add(EventStream stream) {
    streams.values().removeIf(EventStream::isOver);
    var token = UUID.randomUUID().toString();
    streams.put(token, stream);
    return token;
  }

  /// Throws {@link Refusal}.
  EventStream get(String token) {
    var stream = streams.get(token);
    if (stream == null || stream.isOver()) {
      throw new Refusal(404, "NOT_FOUND", "No stream is reserved under this token.");
    }
    return stream;
  }

  void remove(String token) {
    streams.remove(token);
  }
}

package fr.vigie.http;

import java.util.List;
import java.util.Map;

/// A request that is answered by its HTTP status, with a body in the shape of GraphQL errors.
final class Refusal extends RuntimeException {

  private final int status;
  private final String code;
  private final Map<String, String> headers;

  Refusal(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  Refusal(int status, String code, String message, Map<String, String> headers) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    var error = Map.of("message", getMessage(), "extensions", Map.of("code", code));
    return JsonBytes.write(Map.of("errors", List.of(error)));
  }
}

package fr.vigie.http;

import java.util.List;
import java.util.Map;

/// A request that is answered by its HTTP status, with a body in the shape of GraphQL errors.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  private final int status;
  private final int newestStatus;
  private final String code;
  private final transient Map<String, String> headers;

  Refusal(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  Refusal(int status, String code, String message, Map<String, String> headers) {
    this(status, status, code, message, headers);
  }

  /// Thrown by design and, under attack, often: so without a trace.
  private Refusal(
      int status, int newestStatus, String code, String message, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.newestStatus = newestStatus;
    this.code = code;
    this.headers = headers;
  }

  /// JSON that is no GraphQL request.
  static Refusal malformed(String message) {
    return new Refusal(BAD_REQUEST, UNPROCESSABLE, "BAD_REQUEST", message, Map.of());
  }

  static Refusal overloaded() {
    return new Refusal(
        503,
        "OVERLOADED",
        "Too much is asked just now; try again soon.",
        Map.of("Retry-After", Server.RETRY_AFTER_SECONDS));
  }

  int status() {
    return status;
  }

  /// What the newest draft of GraphQL over HTTP says instead.
  int newestStatus() {
    return newestStatus;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    var error = Map.of("message", getMessage(), "extensions", Map.of("code", code));
    return JsonBytes.write(Map.of("errors", List.of(error)));
  }
}

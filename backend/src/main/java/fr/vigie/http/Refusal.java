package fr.vigie.http;

import fr.vigie.shared.TooOften;
import java.util.List;
import java.util.Map;

/// A request that is answered by its HTTP status, with a body in the shape of GraphQL errors.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private static final Map<String, String> SOON = Map.of("Retry-After", Server.RETRY_AFTER_SECONDS);

  /// What is said most often when there is least time to say it, so it is written once.
  private static final byte[] OVERLOADED =
      body("OVERLOADED", "Too much is asked just now; try again soon.");

  private final int status;
  private final int newestStatus;
  private final transient Map<String, String> headers;
  private final transient byte[] body;

  public Refusal(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  public Refusal(int status, String code, String message, Map<String, String> headers) {
    this(status, status, message, headers, body(code, message));
  }

  /// Thrown by design and, under attack, often: so without a trace.
  private Refusal(
      int status, int newestStatus, String message, Map<String, String> headers, byte[] body) {
    super(message, null, false, false);
    this.status = status;
    this.newestStatus = newestStatus;
    this.headers = headers;
    this.body = body;
  }

  /// JSON that is no GraphQL request.
  static Refusal malformed(String message) {
    return new Refusal(BAD_REQUEST, UNPROCESSABLE, message, Map.of(), body("BAD_REQUEST", message));
  }

  static Refusal overloaded() {
    return new Refusal(UNAVAILABLE, UNAVAILABLE, "overloaded", SOON, OVERLOADED);
  }

  /// An act that was done too often, by a way in beside GraphQL.
  static Refusal tooOften(TooOften e) {
    return new Refusal(
        429,
        "RATE_LIMITED",
        "This is done too often; try again later.",
        Map.of("Retry-After", String.valueOf(e.retryAfterSeconds())));
  }

  private static byte[] body(String code, String message) {
    var error = Map.of("message", message, "extensions", Map.of("code", code));
    return JsonBytes.write(Map.of("errors", List.of(error)));
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
    return body;
  }
}

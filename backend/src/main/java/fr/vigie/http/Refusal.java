package fr.vigie.http;

import fr.vigie.graphql.Sentences;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request that is answered by its HTTP status, with a body in the shape of GraphQL errors.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private static final Map<String, String> SOON = Map.of("Retry-After", Server.RETRY_AFTER_SECONDS);

  private static final Map<String, String> OVERLOADED = Map.of("code", "OVERLOADED");

  /// What is said most often when there is least time to say it, so it is written once.
  private static final Map<Language, byte[]> OVERLOADED_BODIES =
      Stream.of(Language.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language, language -> overloaded().write(language)));

  private final int status;
  private final int newestStatus;
  private final transient Map<String, String> headers;
  private final transient Map<String, String> extensions;

  public Refusal(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  public Refusal(int status, String code, String message, Map<String, String> headers) {
    this(status, status, message, headers, Map.of("code", code));
  }

  /// A value that breaks a rule, both named for programs as they are.
  static Refusal of(InvalidInput e) {
    return new Refusal(
        BAD_REQUEST,
        BAD_REQUEST,
        e.rule(),
        Map.of(),
        Map.of("code", "BAD_USER_INPUT", "field", e.field(), "rule", e.rule()));
  }

  /// Thrown by design and, under attack, often: so without a trace.
  private Refusal(
      int status,
      int newestStatus,
      String message,
      Map<String, String> headers,
      Map<String, String> extensions) {
    super(message, null, false, false);
    this.status = status;
    this.newestStatus = newestStatus;
    this.headers = headers;
    this.extensions = extensions;
  }

  /// JSON that is no GraphQL request.
  static Refusal malformed(String message) {
    return new Refusal(
        BAD_REQUEST, UNPROCESSABLE, message, Map.of(), Map.of("code", "BAD_REQUEST"));
  }

  static Refusal overloaded() {
    return new Refusal(
        UNAVAILABLE, UNAVAILABLE, "Too much is asked just now; try again soon.", SOON, OVERLOADED);
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

  /// What is answered to a reader of a language.
  byte[] body(Language language) {
    return extensions.equals(OVERLOADED)
        ? Objects.requireNonNull(OVERLOADED_BODIES.get(language))
        : write(language);
  }

  private byte[] write(Language language) {
    var sentence = Sentences.in(language, "" + getMessage());
    var field = extensions.get("field");
    var message = field == null ? sentence : field + ": " + sentence;
    var error = Map.of("message", message, "extensions", extensions);
    return JsonBytes.write(Map.of("errors", List.of(error)));
  }
}

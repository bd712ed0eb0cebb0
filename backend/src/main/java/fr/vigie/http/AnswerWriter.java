package fr.vigie.http;

import fr.vigie.graphql.CacheHint;
import fr.vigie.graphql.ErrorCode;
import fr.vigie.limit.AnswerBytes;
import fr.vigie.shared.Json;
import graphql.ErrorType;
import graphql.ExecutionResult;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what the engine answers into what is sent: the only place where an answer becomes bytes.
final class AnswerWriter {

  private static final Json NOTHING = new Json(new byte[0], 0);
  private static final int TAG_BYTES = 15;
  private static final Header VARY =
      HeaderValues.createCached(
          HeaderNames.VARY, "Accept, Accept-Encoding, Accept-Language, Origin");
  private static final Header NOT_KEPT =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header RETRY_LATER =
      HeaderValues.createCached(HeaderNames.RETRY_AFTER, Server.RETRY_AFTER_SECONDS);
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
  private static final Status PARTIAL = Status.create(294, "Partial Success");
  private static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

  private final boolean newestStatuses;

  /// @param newestStatuses whether to use 294 and 422, as the newest draft has it
  AnswerWriter(boolean newestStatuses) {
    this.newestStatuses = newestStatuses;
  }

  /// @param hint how long the answer may be kept if nothing went wrong
  Answer write(ServerRequest request, AnswerType type, ExecutionResult result, CacheHint hint) {
    var status = status(result, type);
    var body = AnswerBytes.of(result);
    var headers = new ArrayList<Header>();
    headers.add(type.contentType());
    headers.add(VARY);
    if (status.equals(Status.SERVICE_UNAVAILABLE_503)) {
      headers.add(RETRY_LATER);
    }
    tooOften(result)
        .ifPresent(
            wait -> headers.add(HeaderValues.create(HeaderNames.RETRY_AFTER, wait.toString())));
    if (mayBeKept(request, result, hint)) {
      var tag = tag(body);
      headers.add(HeaderValues.create(HeaderNames.CACHE_CONTROL, said(hint)));
      headers.add(HeaderValues.create(HeaderNames.ETAG, tag));
      if (isKnown(request, tag)) {
        return new Answer(Status.NOT_MODIFIED_304, headers, NOTHING);
      }
    } else {
      headers.add(NOT_KEPT);
    }
    if (Gzip.isFor(request.headers().all(HeaderNames.ACCEPT_ENCODING, List::of), body)) {
      headers.add(GZIP);
      return new Answer(status, headers, Gzip.of(body));
    }
    return new Answer(status, headers, body);
  }

  /// With `application/json`, a well-formed request is answered 200 whatever came of it; the newer
  /// media type lets the status speak.
  private Status status(ExecutionResult result, AnswerType type) {
    if (isUnavailable(result)) {
      return Status.SERVICE_UNAVAILABLE_503;
    }
    if (tooOften(result).isPresent()) {
      return Status.create(429, "Too Many Requests");
    }
    if (type == AnswerType.JSON || (result.isDataPresent() && !newestStatuses)) {
      return Status.OK_200;
    }
    if (result.isDataPresent()) {
      return result.getErrors().isEmpty() ? Status.OK_200 : PARTIAL;
    }
    return newestStatuses && !isUnreadable(result) ? UNPROCESSABLE : Status.BAD_REQUEST_400;
  }

  private static boolean isUnreadable(ExecutionResult result) {
    return result.getErrors().stream()
        .anyMatch(error -> error.getErrorType() == ErrorType.InvalidSyntax);
  }

  private static boolean isUnavailable(ExecutionResult result) {
    return result.getErrors().stream()
        .anyMatch(error -> code(error.getExtensions()) == ErrorCode.UNAVAILABLE);
  }

  /// In how many seconds to try again what was done too often, when nothing else was asked.
  private static Optional<Object> tooOften(ExecutionResult result) {
    if (result.getData() != null || result.getErrors().size() != 1) {
      return Optional.empty();
    }
    var extensions = result.getErrors().getFirst().getExtensions();
    return extensions != null && code(extensions) == ErrorCode.RATE_LIMITED
        ? Optional.ofNullable(extensions.get("retryAfter"))
        : Optional.empty();
  }

  private static @Nullable Object code(@Nullable Map<String, Object> extensions) {
    return extensions == null ? null : extensions.get("code");
  }

  private static boolean mayBeKept(ServerRequest request, ExecutionResult result, CacheHint hint) {
    return hint.maxAge() > 0
        && !request.prologue().method().equals(Method.POST)
        && result.isDataPresent()
        && result.getErrors().isEmpty();
  }

  private static String said(CacheHint hint) {
    return (hint.isPrivate() ? "private" : "public") + ", max-age=" + hint.maxAge();
  }

  /// Weak, for it is the same whether the answer is made shorter or not.
  private static String tag(Json body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(body.bytes(), 0, body.length());
      var hash = Arrays.copyOf(digest.digest(), TAG_BYTES);
      return "W/\"" + Base64.getUrlEncoder().encodeToString(hash) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isKnown(ServerRequest request, String tag) {
    return request.headers().values(HeaderNames.IF_NONE_MATCH).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
  }
}

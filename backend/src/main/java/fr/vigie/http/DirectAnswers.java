package fr.vigie.http;

import fr.vigie.observe.RequestId;
import fr.vigie.shared.Language;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/// Answers requests that never get as far as a route, in the same shape as all others.
final class DirectAnswers implements DirectHandler {

  static final DirectHandlers ALL = all();

  private static DirectHandlers all() {
    var handlers = DirectHandlers.builder();
    for (var type : EventType.values()) {
      handlers.addHandler(type, new DirectAnswers());
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status defaultStatus,
      ServerResponseHeaders headers,
      @Nullable String message) {
    var refusal = refusal(request, defaultStatus);
    return TransportResponse.builder()
        .status(Status.create(refusal.status(), reason(refusal, defaultStatus)))
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(Arrivals.ID, RequestId.make())
        .entity(
            refusal.body(
                Language.ofHeader(
                    request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(null))))
        .keepAlive(type.keepAlive())
        .build();
  }

  /// Encoded bodies are refused before they are routed, and could be bombs.
  private static Refusal refusal(TransportRequest request, Status status) {
    var isBad = status.equals(Status.BAD_REQUEST_400);
    if (isBad && request.headers().contains(HeaderNames.CONTENT_ENCODING)) {
      return new Refusal(415, "BAD_MEDIA_TYPE", "Send the body as it is, without an encoding.");
    }
    return new Refusal(status.code(), "BAD_REQUEST", status.reasonPhrase() + ".");
  }

  private static String reason(Refusal refusal, Status status) {
    return refusal.status() == status.code()
        ? status.reasonPhrase()
        : Status.UNSUPPORTED_MEDIA_TYPE_415.reasonPhrase();
  }
}

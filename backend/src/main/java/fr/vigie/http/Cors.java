package fr.vigie.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;

/// Lets pages of other origins ask, if they are configured. Nothing is ever said about credentials:
/// who asks is told by a header that no browser adds by itself.
final class Cors {

  private static final String EVERYONE = "*";
  private static final String DAY = "86400";
  static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String STREAM_METHODS = METHODS + ", PUT, DELETE";
  private static final HeaderName ASKED_METHOD =
      HeaderNames.create("Access-Control-Request-Method");

  private final Set<String> origins;

  /// @param origins such as `https://carte.example.org`, or `*`
  Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /// For GraphQL, whatever transport answers.
  void route(HttpRouting.Builder routing) {
    var paths = Server.GRAPHQL + "[/stream]";
    routing.any(paths, this::mark).options(paths, this::answerOptions);
  }

  private void mark(ServerRequest request, ServerResponse response) {
    if (!origins.isEmpty()) {
      markOrigin(request, response);
    }
    response.next();
  }

  /// Says whether the page that asks may read the answer.
  private void markOrigin(ServerRequest request, ServerResponse response) {
    var origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
    if (origins.contains(EVERYONE)) {
      response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, EVERYONE);
    } else if (origins.contains(origin)) {
      response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    response.header(
        HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, WWW-Authenticate");
  }

  /// Answers `OPTIONS`, a browser's question before it lets a page ask or anyone else's.
  private void answerOptions(ServerRequest request, ServerResponse response) {
    var methods = request.path().path().equals(Server.GRAPHQL) ? METHODS : STREAM_METHODS;
    response.header(HeaderNames.ALLOW, methods);
    if (request.headers().contains(ASKED_METHOD)
        && response.headers().contains(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN)) {
      response.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
      response.header(
          HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
          "Accept, Authorization, Content-Type, If-None-Match, Apollo-Require-Preflight,"
              + " GraphQL-Require-Preflight, X-Apollo-Operation-Name, X-Apollo-Operation-Id, X-GraphQL-Event-Stream-Token,"
              + " apollographql-client-name, apollographql-client-version, Vigie-Device");
      response.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, DAY);
    }
    response.status(Status.OK_200).send();
  }
}

package fr.vigie.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Set;

/// Refuses requests that a page of another site could make a browser send without asking first:
/// those by GET that carry nothing which makes the browser ask. By POST only JSON is taken, for
/// which browsers always ask.
final class ForgeryGuard {

  private static final List<HeaderName> PROOFS =
      List.of(
          HeaderNames.AUTHORIZATION,
          HeaderNames.create("Apollo-Require-Preflight"),
          HeaderNames.create("X-Apollo-Operation-Name"),
          HeaderNames.create("GraphQL-Require-Preflight"),
          HeaderNames.create("X-GraphQL-Yoga-CSRF"));

  /// The content types that browsers send without asking.
  private static final Set<String> SIMPLE =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  private ForgeryGuard() {}

  static void check(ServerRequest request) {
    var headers = request.headers();
    var isAsked =
        PROOFS.stream().anyMatch(headers::contains)
            || headers
                .contentType()
                .filter(type -> !SIMPLE.contains(type.mediaType().text()))
                .isPresent();
    if (!isAsked) {
      throw new Refusal(
          400,
          "CSRF_PREVENTION",
          "A request by GET needs the header GraphQL-Require-Preflight, or another that makes"
              + " browsers ask first.");
    }
  }
}

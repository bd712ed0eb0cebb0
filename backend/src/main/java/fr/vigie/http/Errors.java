package fr.vigie.http;

import fr.vigie.load.Overloaded;
import fr.vigie.observe.Request;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.TooOften;
import fr.vigie.shared.Unavailable;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Answers what went wrong before or beside GraphQL, in the same shape, and with nothing of the
/// inside.
final class Errors {

  private static final System.Logger LOG = System.getLogger(Errors.class.getName());
  private static final byte[] NOTHING = new byte[0];

  private final Predicate<Throwable> isOutage;
  private final boolean newestStatuses;

  private Errors(Predicate<Throwable> isOutage, boolean newestStatuses) {
    this.isOutage = isOutage;
    this.newestStatuses = newestStatuses;
  }

  static void route(
      HttpRouting.Builder routing, Predicate<Throwable> isOutage, boolean newestStatuses) {
    var errors = new Errors(isOutage, newestStatuses);
    routing.error(Refusal.class, errors::send);
    routing.error(Overloaded.class, (q, a, _) -> errors.send(q, a, Refusal.overloaded()));
    routing.error(
        Authentication.Unauthenticated.class, (q, a, e) -> errors.send(q, a, unauthenticated(e)));
    routing.error(TooOften.class, (q, a, e) -> errors.send(q, a, Refusal.tooOften(e)));
    routing.error(InvalidInput.class, (q, a, e) -> errors.send(q, a, Refusal.of(e)));
    routing.error(HttpException.class, errors::refuse);
    routing.error(Throwable.class, (q, a, e) -> errors.send(q, a, errors.fault(e)));
  }

  private static Refusal unauthenticated(Authentication.Unauthenticated e) {
    var challenge = Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return new Refusal(
        401, "UNAUTHENTICATED", "The token is not valid: " + e.getMessage(), challenge);
  }

  /// Helidon says by an exception, too, that a page is as the browser has it: that has no body.
  private void refuse(ServerRequest request, ServerResponse response, HttpException e) {
    if (e.status().equals(Status.NOT_MODIFIED_304)) {
      response.status(e.status()).send();
    } else {
      var said = e.status().reasonPhrase();
      send(request, response, new Refusal(e.status().code(), "BAD_REQUEST", said));
    }
  }

  private Refusal fault(Throwable thrown) {
    var errorId = UUID.randomUUID().toString();
    var outage = thrown instanceof Unavailable || isOutage.test(thrown);
    LOG.log(
        outage ? Level.WARNING : Level.ERROR,
        "error " + errorId + " of request " + Request.currentId(),
        thrown);
    return outage
        ? new Refusal(
            503,
            "UNAVAILABLE",
            "The service is interrupted; try again soon.",
            Map.of("Retry-After", Server.RETRY_AFTER_SECONDS))
        : new Refusal(500, "INTERNAL", "Something went wrong: " + errorId);
  }

  private void send(ServerRequest request, ServerResponse response, Refusal refusal) {
    var status = newestStatuses ? refusal.newestStatus() : refusal.status();
    refusal.headers().forEach((name, value) -> response.header(name, value));
    response.header(contentType(request));
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    var body = refusal.body(RequestReader.language(request.headers()));
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
    }
    response
        .status(Status.create(status))
        .send(request.prologue().method().equals(Method.HEAD) ? NOTHING : body);
  }

  /// A client of GraphQL takes an answer for the server's own only in the newer media type.
  private static Header contentType(ServerRequest request) {
    var type =
        request.path().path().equals(Server.GRAPHQL)
            ? AnswerType.of(request.headers().all(HeaderNames.ACCEPT, List::of))
            : Optional.<AnswerType>empty();
    return type.orElse(AnswerType.JSON).contentType();
  }
}

package fr.vigie.http;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Unavailable;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Answers what went wrong before or beside GraphQL, in the same shape, and with nothing of the
/// inside.
final class Errors {

  private static final System.Logger LOG = System.getLogger(Errors.class.getName());

  private final Predicate<Throwable> isOutage;

  private Errors(Predicate<Throwable> isOutage) {
    this.isOutage = isOutage;
  }

  static void route(HttpRouting.Builder routing, Predicate<Throwable> isOutage) {
    var errors = new Errors(isOutage);
    routing.error(Refusal.class, (_, response, refusal) -> send(response, refusal));
    routing.error(
        Authentication.Unauthenticated.class,
        (_, response, e) -> send(response, unauthenticated(e)));
    routing.error(
        InvalidInput.class,
        (_, response, e) ->
            send(response, new Refusal(400, "BAD_USER_INPUT", "" + e.getMessage())));
    routing.error(
        HttpException.class,
        (_, response, e) ->
            send(
                response,
                new Refusal(e.status().code(), "BAD_REQUEST", e.status().reasonPhrase())));
    routing.error(Throwable.class, (_, response, e) -> send(response, errors.fault(e)));
  }

  private static Refusal unauthenticated(Authentication.Unauthenticated e) {
    var challenge = Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return new Refusal(
        401, "UNAUTHENTICATED", "The token is not valid: " + e.getMessage(), challenge);
  }

  private Refusal fault(Throwable thrown) {
    var errorId = UUID.randomUUID().toString();
    var outage = thrown instanceof Unavailable || isOutage.test(thrown);
    LOG.log(outage ? Level.WARNING : Level.ERROR, "error " + errorId, thrown);
    return outage
        ? new Refusal(
            503,
            "UNAVAILABLE",
            "The service is interrupted; try again soon.",
            Map.of("Retry-After", Server.RETRY_AFTER_SECONDS))
        : new Refusal(500, "INTERNAL", "Something went wrong: " + errorId);
  }

  private static void send(ServerResponse response, Refusal refusal) {
    response.status(Status.create(refusal.status()));
    refusal.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(refusal.body());
  }
}

package fr.vigie.http;

import fr.vigie.connection.Connections;
import fr.vigie.observe.Request;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Leads requests to the features' own routes.
final class Routes {

  /// Of each part of the site, so that long uploads to one take no place from another; beside the
  /// queries, whose number is found out by trying.
  private static final int MOST_AT_ONCE = 32;

  private final Authentication authentication;
  private final Map<String, Semaphore> placesOfParts = new HashMap<>();

  Routes(Authentication authentication) {
    this.authentication = authentication;
  }

  void route(HttpRouting.Builder routing, Route route) {
    var places =
        placesOfParts.computeIfAbsent(
            route.path().split("/", 3)[1], _ -> new Semaphore(MOST_AT_ONCE));
    routing.route(
        Method.create(route.method()),
        route.path(),
        (request, response) -> inPlace(places, request, response, route));
  }

  private void inPlace(
      Semaphore places, ServerRequest request, ServerResponse response, Route route)
      throws IOException {
    if (!places.tryAcquire()) {
      throw Refusal.overloaded();
    }
    try {
      answer(request, response, route);
    } finally {
      places.release();
    }
  }

  private void answer(ServerRequest request, ServerResponse response, Route route)
      throws IOException {
    var language = RequestReader.language(request.headers());
    var circumstances = authentication.circumstances(RequestReader.token(request), language);
    Connections.allowLongBody();
    Request.current().ifPresent(watched -> watched.trace().about("http.route", route.path()));
    // It is not closed: that would wait here, in its place, for what is left of it.
    var body = request.content().inputStream();
    var answer =
        route
            .handler()
            .answer(new Route.Call(parameters(request), headers(request), circumstances, body));
    response.status(Status.create(answer.status()));
    response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Sending.send(response, answer.body());
  }

  private static Map<String, String> parameters(ServerRequest request) {
    var parameters = new HashMap<String, String>();
    request.query().names().forEach(name -> parameters.put(name, request.query().get(name)));
    var path = request.path().pathParameters();
    path.names().forEach(name -> parameters.put(name, path.get(name)));
    return parameters;
  }

  private static Map<String, String> headers(ServerRequest request) {
    var headers = new HashMap<String, String>();
    request.headers().forEach(header -> headers.put(header.headerName().lowerCase(), header.get()));
    return headers;
  }
}

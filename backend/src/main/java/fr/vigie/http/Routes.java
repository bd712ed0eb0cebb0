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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Leads requests to the features' own routes.
final class Routes {

  /// Of each part of the site, to read and to write apart, so that long uploads to one take no
  /// place from another; beside the queries, whose number is found out by trying.
  private static final int MOST_AT_ONCE = 32;

  private static final String CACHE_CONTROL = "Cache-Control";

  private final Authentication authentication;
  private final int proxies;
  private final Map<String, Semaphore> placesOfParts = new HashMap<>();

  /// @param proxies that stand before the server
  Routes(Authentication authentication, int proxies) {
    this.authentication = authentication;
    this.proxies = proxies;
  }

  void route(HttpRouting.Builder routing, Route route) {
    var part = route.method().equals("GET") + " " + route.path().split("/", 3)[1];
    var places = placesOfParts.computeIfAbsent(part, _ -> new Semaphore(MOST_AT_ONCE));
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
    var address = ClientAddress.of(request.headers(), request.remotePeer(), proxies);
    var sender = Sender.of(request.headers(), address);
    Connections.allowLongBody();
    Request.current().ifPresent(watched -> watched.trace().about("http.route", route.path()));
    // It is not closed: that would wait here, in its place, for what is left of it.
    var body = request.content().inputStream();
    var call =
        new Route.Call(
            parameters(request),
            query(request),
            headers(request),
            sender.joining(circumstances),
            body);
    language.during(() -> {
      send(route.handler().answer(call), response);
      return true;
    });
  }

  private static void send(Route.Answer answer, ServerResponse response) throws IOException {
    response.status(Status.create(answer.status()));
    if (!answer.headers().containsKey(CACHE_CONTROL)) {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
    }
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    if (answer.contentType().isEmpty()) {
      response.send();
    } else {
      response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
      Sending.send(response, answer.body());
    }
  }

  private static Map<String, String> parameters(ServerRequest request) {
    var parameters = new HashMap<String, String>();
    request.query().names().forEach(name -> parameters.put(name, request.query().get(name)));
    var path = request.path().pathParameters();
    path.names().forEach(name -> parameters.put(name, path.get(name)));
    return parameters;
  }

  private static Map<String, List<String>> query(ServerRequest request) {
    var query = new LinkedHashMap<String, List<String>>();
    request.query().names().forEach(name -> query.put(name, request.query().all(name)));
    return query;
  }

  private static Map<String, String> headers(ServerRequest request) {
    var headers = new HashMap<String, String>();
    request.headers().forEach(header -> headers.put(header.headerName().lowerCase(), header.get()));
    return headers;
  }
}

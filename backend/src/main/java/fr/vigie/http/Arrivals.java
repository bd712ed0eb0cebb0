package fr.vigie.http;

import fr.vigie.observe.Arrival;
import fr.vigie.observe.Request;
import fr.vigie.observe.RequestId;
import fr.vigie.observe.Trace;
import fr.vigie.observe.Tracing;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Gives each request its name, under which it is answered and found in logs and traces.
final class Arrivals {

  static final HeaderName ID = HeaderNames.create(RequestId.HEADER);
  private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
  private static final int SERVER_ERROR = 500;

  private final Tracing tracing;

  Arrivals(Tracing tracing) {
    this.tracing = tracing;
  }

  void route(HttpRouting.Builder routing) {
    routing.addFilter(this::follow);
  }

  private void follow(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    var arrival = arrival(request.headers());
    response.header(ID, arrival.requestId());
    var watched = new Request(arrival, begin(request, arrival));
    try {
      watched.run(chain::proceed);
    } finally {
      end(watched.trace(), response.status());
    }
  }

  private static Arrival arrival(Headers headers) {
    return new Arrival(
        RequestId.of(headers.first(ID).orElse(null)), headers.first(TRACEPARENT).orElse(null));
  }

  /// A stream of events is no request: each operation on it has a trace of its own. A path may name
  /// what is stored, so only where it begins is told.
  private Trace begin(RoutingRequest request, Arrival arrival) {
    var path = request.prologue().uriPath().path();
    if (!tracing.isOn() || path.startsWith(Server.GRAPHQL + "/")) {
      return Trace.NONE;
    }
    var method = request.prologue().method().text();
    var end = path.indexOf('/', 1);
    var route = end < 0 ? path : path.substring(0, end);
    var trace = tracing.begin(method + " " + route, arrival);
    trace.about("http.request.method", method);
    trace.about("http.route", route);
    return trace;
  }

  private void end(Trace trace, Status status) {
    if (tracing.isOn()) {
      trace.about("http.response.status_code", status.codeText());
      trace.end(status.code() >= SERVER_ERROR);
    }
  }
}

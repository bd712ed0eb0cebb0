package fr.vigie.http;

import fr.vigie.connection.Connections;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Tracing;
import fr.vigie.pages.Pages;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The web server.
public final class Server implements AutoCloseable {

  static final String RETRY_AFTER_SECONDS = "2";
  static final String GRAPHQL = "/graphql";

  /// For the requests under way when it is told to stop.
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// What the system keeps of an answer until the client has taken it; without a bound, megabytes
  /// for a client that takes nothing.
  private static final int SEND_BUFFER = 262_144;

  private final Connections connections;
  private final AtomicBoolean isStopping = new AtomicBoolean();
  private final Duration drain;
  private final WebServer server;
  private final Transport live;

  /// What the server needs of the rest.
  ///
  /// @param isOutage tells an outage of what lies behind from a fault
  /// @param figures what `/metrics` tells
  /// @param metricsToken who shows it may read them
  public record Behind(
      GraphqlEngine engine,
      Authentication authentication,
      Gate gate,
      Transport live,
      List<Route> routes,
      BooleanSupplier isReady,
      Predicate<Throwable> isOutage,
      Tracing tracing,
      List<Metric.Source> figures,
      Optional<String> metricsToken) {}

  private Server(InetAddress address, int port, HttpSettings settings, Behind behind) {
    this.connections = new Connections(settings.patience());
    this.drain = settings.drain();
    this.live = behind.live();
    var builder =
        WebServer.builder()
            .address(address)
            .port(port)
            .maxTcpConnections(settings.maxConnections())
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            // Without no-delay, every answer longer than one buffer waits 40 ms.
            .connectionOptions(o -> o.tcpNoDelay(true).socketSendBufferSize(SEND_BUFFER))
            .directHandlers(DirectAnswers.ALL)
            .routing(routing -> route(routing, settings, behind));
    connections.serve(builder, live.upgrader());
    this.server = builder.build().start();
  }

  /// Listens on an address; port 0 takes a free one.
  public static Server start(InetAddress address, int port, HttpSettings settings, Behind behind) {
    return new Server(address, port, settings, behind);
  }

  private void route(HttpRouting.Builder routing, HttpSettings settings, Behind behind) {
    connections.route(routing);
    new Arrivals(behind.tracing()).route(routing);
    Errors.route(routing, behind.isOutage(), settings.newestStatuses());
    new Cors(settings.origins()).route(routing);
    behind.live().route(routing);
    routing.register(
        GRAPHQL,
        new GraphqlOverHttp(behind.engine(), behind.authentication(), behind.gate(), settings));
    routing.register(
        "/health", new Health(() -> !isStopping.get() && behind.isReady().getAsBoolean()));
    routing.register("/metrics", new Figures(behind.figures(), behind.metricsToken()));
    var routes = new Routes(behind.authentication(), settings.proxies());
    behind.routes().forEach(route -> routes.route(routing, route));
    Pages.route(routing);
  }

  public int port() {
    return server.port();
  }

  /// Says that it is not ready any more, answers what still comes for a while, then stops; what is
  /// under way is answered.
  @Override
  public void close() {
    isStopping.set(true);
    connections.turnAway(drain);
    live.close();
    server.stop();
    connections.close();
  }
}

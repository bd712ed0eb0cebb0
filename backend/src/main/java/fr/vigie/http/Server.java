package fr.vigie.http;

import fr.vigie.graphql.GraphqlEngine;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The web server.
public final class Server implements AutoCloseable {

  static final String RETRY_AFTER_SECONDS = "2";

  private final WebServer server;
  private final OpenSockets sockets;

  private Server(WebServer server, OpenSockets sockets) {
    this.server = server;
    this.sockets = sockets;
  }

  /// What the server needs of the rest.
  ///
  /// @param isOutage tells an outage of what lies behind from a fault
  public record Behind(
      GraphqlEngine engine,
      Authentication authentication,
      List<Route> routes,
      BooleanSupplier isReady,
      Predicate<Throwable> isOutage) {}

  /// Listens on an address; port 0 takes a free one.
  public static Server start(InetAddress address, int port, Behind behind) {
    var sockets = new OpenSockets();
    var server =
        WebServer.builder()
            .address(address)
            .port(port)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofSeconds(5))
            // Without it, every answer longer than one buffer waits 40 ms.
            .connectionOptions(options -> options.tcpNoDelay(true))
            .addProtocol(WsConfig.builder().maxFrameLength(GraphqlSocket.MAX_CHARACTERS).build())
            .routing(routing -> route(routing, behind))
            .addRouting(
                WsRouting.builder()
                    .endpoint(
                        "/graphql",
                        () -> new GraphqlSocket(behind.engine(), behind.authentication(), sockets)))
            .build()
            .start();
    return new Server(server, sockets);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    sockets.closeAll();
    server.stop();
  }

  private static void route(HttpRouting.Builder routing, Behind behind) {
    Errors.route(routing, behind.isOutage());
    routing.register("/graphql", new GraphqlOverHttp(behind.engine(), behind.authentication()));
    routing.register("/health", new Health(behind.isReady()));
    behind.routes().forEach(route -> Routes.route(routing, route, behind.authentication()));
    Pages.route(routing);
  }
}

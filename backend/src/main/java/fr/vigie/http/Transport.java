package fr.vigie.http;

import fr.vigie.observe.Metric;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.spi.Http1Upgrader;

/// Ways to the GraphQL engine whose connections stay open.
public interface Transport extends AutoCloseable, Metric.Source {

  /// Takes over connections whose clients ask to leave HTTP.
  Http1Upgrader upgrader();

  void route(HttpRouting.Builder routing);

  /// Tells all clients that the server stops, and leaves none connected.
  @Override
  void close();
}

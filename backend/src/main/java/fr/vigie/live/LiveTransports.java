package fr.vigie.live;

import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.http.Authentication;
import fr.vigie.http.Gate;
import fr.vigie.http.HttpSettings;
import fr.vigie.http.Transport;
import fr.vigie.observe.Metric;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.util.List;

/// The ways to hear what happens as it happens: `graphql-transport-ws` at `/graphql`, server-sent
/// events at `/graphql/stream`.
public final class LiveTransports implements Transport {

  static final String PATH = "/graphql";

  private final House house;

  public LiveTransports(
      GraphqlEngine engine,
      Authentication authentication,
      Gate gate,
      HttpSettings http,
      LiveSettings settings) {
    this.house = House.of(engine, authentication, gate, http, settings);
  }

  @Override
  public Http1Upgrader upgrader() {
    return new SocketUpgrade(house);
  }

  @Override
  public void route(HttpRouting.Builder routing) {
    routing.register(PATH + "/stream", new StreamRoutes(house, new Reservations()));
  }

  @Override
  public List<Metric> metrics() {
    return house.traffic().metrics();
  }

  @Override
  public void close() {
    house.lines().close();
  }
}

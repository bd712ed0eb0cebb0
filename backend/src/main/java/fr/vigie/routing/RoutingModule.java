package fr.vigie.routing;

import java.time.Clock;
import java.time.Duration;

/// What the rest of the backend sees of routing.
public record RoutingModule(Roads roads) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public static RoutingModule on(RoutingSettings settings, Clock clock) {
    var server = settings.router();
    return new RoutingModule(
        new Roads(
            server == null ? null : new OsrmRouter(server, settings.profile(), PATIENCE), clock));
  }
}

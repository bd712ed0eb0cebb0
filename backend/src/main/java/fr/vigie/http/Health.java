package fr.vigie.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// `/health/live`: the process answers; `/health/ready`: it reaches its database too.
final class Health implements HttpService {

  private final BooleanSupplier isReady;

  Health(BooleanSupplier isReady) {
    this.isReady = isReady;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/live", (_, response) -> say(response, true))
        .get("/ready", (_, response) -> say(response, isReady.getAsBoolean()));
  }

  private static void say(ServerResponse response, boolean up) {
    response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
    if (!up) {
      response.header(HeaderNames.RETRY_AFTER, Server.RETRY_AFTER_SECONDS);
    }
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(JsonBytes.write(Map.of("status", up ? "UP" : "DOWN")));
  }
}

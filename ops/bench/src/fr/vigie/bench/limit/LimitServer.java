package fr.vigie.bench.limit;

import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.MongoSettings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The limit: what Helidon and the driver cost when each operation is written by hand, from stored
/// bytes to JSON, with no GraphQL. It takes the requests that Vigie takes and answers the same
/// bytes, from the same database with the same settings of the driver.
///
/// It lives in `ops/bench`, not in the backend's sources: it is a measure, no part of the product,
/// and needs of the build only the jars that the build leaves behind.
public final class LimitServer {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, Function<JsonObject, JsonOut>> operations;

  private LimitServer(Mongo mongo) {
    var database = mongo.database();
    var names = Names.read(database);
    var clock = Clock.systemUTC();
    var reports = new ReportsInBox(database, names, clock);
    var assets = new AssetsInBox(database);
    var list = new ReportList(database, names);
    this.operations =
        Map.of(
            "ReportMap",
            variables -> map(variables, reports, (_, _) -> {}),
            "ItemMap",
            variables ->
                map(variables, reports, (out, v) -> assets.write(out.raw(",\"assetsInBox\":"), v)),
            "RegionMap",
            new RegionMap(database)::write,
            "Dashboard",
            new Dashboard(database)::write,
            "ReportList",
            variables -> list.write(new JsonOut().raw("{\"data\":{\"reports\":"), variables),
            "WorkOrder",
            new WorkOrderRead(database, names, clock)::write,
            "SyncPull",
            new SyncPull(database, names)::write,
            "FileReport",
            new ReportFiling(mongo, clock)::write);
  }

  private interface More {
    void write(JsonOut out, JsonObject variables);
  }

  private static JsonOut map(JsonObject variables, ReportsInBox reports, More more) {
    var out = new JsonOut().raw("{\"data\":{\"reportsInBox\":");
    reports.write(out, variables);
    more.write(out, variables);
    return out;
  }

  public static void main(String... arguments) throws IOException {
    var environment = System.getenv();
    var settings = MongoSettings.fromEnvironment(environment);
    var limit = new LimitServer(Mongo.open(settings, Clock.systemUTC(), List.of()));
    WebServer.builder()
        .address(InetAddress.getLoopbackAddress())
        .port(Integer.parseInt(environment.get("VIGIE_PORT")))
        .connectionOptions(options -> options.tcpNoDelay(true))
        .routing(routing -> routing.post("/graphql", limit::answer))
        .build()
        .start();
  }

  private void answer(ServerRequest request, ServerResponse response) throws IOException {
    var asked = read(request);
    var out =
        operations.get(asked.getString("operationName")).apply(asked.getJsonObject("variables"));
    response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(out.raw("}}").bytes());
  }

  private static JsonObject read(ServerRequest request) throws IOException {
    try (var body = request.content().inputStream();
        var reader = JSON.createReader(body)) {
      return reader.readObject();
    }
  }
}

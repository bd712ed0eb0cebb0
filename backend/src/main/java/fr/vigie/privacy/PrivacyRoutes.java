package fr.vigie.privacy;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// All that is kept about who asks, as one JSON object with a list for each collection: `GET
/// /me/data`, with `device=true` also what this phone sent by someone not signed in.
record PrivacyRoutes(OwnData ownData) {

  List<Route> routes() {
    return List.of(new Route("GET", "/me/data", this::data));
  }

  private Answer data(Call call) {
    var told =
        ownData.read(
            call.context(Viewer.class),
            call.context(Sender.class),
            "true".equals(call.parameter("device")));
    return told.isEmpty()
        ? Answer.problem(
            401, "UNAUTHENTICATED", "Sign in, or name the device that the reports came from.")
        : new Answer(200, "application/json; charset=utf-8", out -> write(told, out));
  }

  private static void write(Map<String, List<String>> told, OutputStream out) throws IOException {
    var separator = "{";
    for (var each : told.entrySet()) {
      var list = separator + '"' + each.getKey() + "\":[" + String.join(",", each.getValue()) + "]";
      out.write(list.getBytes(StandardCharsets.UTF_8));
      separator = ",";
    }
    out.write('}');
  }
}

package fr.vigie.demo;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who can be played in the demonstration, and their tokens.
final class DemoRoutes {

  private final DemoIssuer issuer;
  private final Territories territories;

  DemoRoutes(DemoIssuer issuer, Territories territories) {
    this.issuer = issuer;
    this.territories = territories;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/demo/cast", _ -> Answer.json(200, cast())),
        new Route("POST", "/demo/token", this::token));
  }

  private List<Map<String, String>> cast() {
    return List.of(Cast.values()).stream().map(this::described).toList();
  }

  private Map<String, String> described(Cast member) {
    var described = new LinkedHashMap<String, String>();
    var role = member.role();
    var territory = member.territory();
    described.put("id", member.key());
    described.put("name", member.fullName());
    described.put("role", role == null ? "CITIZEN" : role.name());
    described.put("territory", territory == null ? "" : territories.get(territory).name());
    return described;
  }

  private Answer token(Call call) {
    try (var reader = Json.createReader(call.body())) {
      var person = reader.readObject().get("person");
      var key = person instanceof JsonString text ? text.getString() : "";
      var member =
          Cast.find(key).orElseThrow(() -> new InvalidInput("person", "a member of the cast"));
      return Answer.json(200, Map.of("token", issuer.token(member)));
    } catch (JsonException e) {
      throw new InvalidInput("body", "a JSON object");
    }
  }
}

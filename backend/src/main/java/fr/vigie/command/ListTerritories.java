package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/// Lists the territories that Vigie serves.
final class ListTerritories implements Subcommand {

  @Override
  public String name() {
    return "territory list";
  }

  @Override
  public String help() {
    return """

      the territories that are served, by name; with --json one line each
    """;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    words.none();
    var after = Json.createObjectBuilder().addNull("after").build();
    while (true) {
      var page = vigie.asks("Territories", after).getJsonObject("territories");
      for (var edge : page.getJsonArray("edges").getValuesAs(JsonObject.class)) {
        var territory = edge.getJsonObject("node");
        printed.json(territory);
        printed.line(territory.getString("id") + "  " + territory.getString("name"));
      }
      var info = page.getJsonObject("pageInfo");
      if (!info.getBoolean("hasNextPage")) {
        return;
      }
      after = Json.createObjectBuilder().add("after", info.getString("endCursor")).build();
    }
  }
}

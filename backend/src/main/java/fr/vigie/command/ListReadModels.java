package fr.vigie.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// Lists what is computed ahead of who asks, how far it is and what its last check found.
final class ListReadModels implements Subcommand {

  @Override
  public String name() {
    return "read-models list";
  }

  @Override
  public String help() {
    return """

    what is computed ahead, how far it is, and what its last check found\
    """;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    words.none();
    for (var model : all(vigie).getValuesAs(JsonObject.class)) {
      printed.json(model);
      printed.line(
          model.getString("name")
              + "  up to "
              + model.getString("upTo")
              + (model.isNull("rebuildAskedAt") ? "" : "  to be rebuilt")
              + (model.isNull("lastCheck") ? "" : "  " + told(model.getJsonObject("lastCheck"))));
    }
  }

  static JsonArray all(Vigie vigie) {
    return vigie.asks("ReadModels", JsonValue.EMPTY_JSON_OBJECT).getJsonArray("readModels");
  }

  private static String told(JsonObject check) {
    var lines = new StringBuilder("checked " + check.getString("at"));
    check.getJsonArray("drift").forEach(line -> lines.append("\n  ").append(line));
    return lines.toString();
  }
}

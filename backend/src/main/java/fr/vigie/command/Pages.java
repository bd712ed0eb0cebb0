package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.function.Consumer;

/// Goes through the pages of a list, all of it.
final class Pages {

  private Pages() {}

  /// Hands on each item.
  ///
  /// @param operation one whose only variable is `after`
  /// @param field the field that is the list
  static void each(Vigie vigie, String operation, String field, Consumer<JsonObject> node) {
    var after = Json.createObjectBuilder().addNull("after").build();
    while (true) {
      var page = vigie.asks(operation, after).getJsonObject(field);
      for (var edge : page.getJsonArray("edges").getValuesAs(JsonObject.class)) {
        node.accept(edge.getJsonObject("node"));
      }
      var info = page.getJsonObject("pageInfo");
      if (!info.getBoolean("hasNextPage")) {
        return;
      }
      after = Json.createObjectBuilder().add("after", info.getString("endCursor")).build();
    }
  }
}

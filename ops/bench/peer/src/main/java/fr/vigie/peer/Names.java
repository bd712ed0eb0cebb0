package fr.vigie.peer;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Communes and categories, held in the process: there are few, and they do not change.
@Component
class Names {

  record Category(String code, String label, String domain) {}

  record Commune(String inseeCode, String name) {}

  record Territory(String id) {}

  private final Map<String, Category> categories = new HashMap<>();
  private final Map<String, Commune> communes = new HashMap<>();

  Names(MongoDatabase database, ObjectMapper json) throws IOException {
    for (var stored : database.getCollection("communes").find().projection(include("name"))) {
      var code = stored.getString("_id");
      communes.put(code, new Commune(code, stored.getString("name")));
    }
    try (var file = Names.class.getResourceAsStream("/categories.json")) {
      for (JsonNode each : json.readTree(file).get("categories")) {
        var code = each.get("code").asString();
        categories.put(
            code, new Category(code, each.get("label").get("fr").asString(), each.get("domain").asString()));
      }
    }
  }

  Category category(String code) {
    return categories.get(code);
  }

  Commune commune(String inseeCode) {
    return communes.get(inseeCode);
  }
}

package fr.vigie.bench.limit;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Communes and categories, held in the process as the JSON that answers carry.
record Names(Map<String, byte[]> communes, Map<String, byte[]> categories) {

  static Names read(MongoDatabase database) {
    return new Names(readCommunes(database), readCategories());
  }

  private static Map<String, byte[]> readCommunes(MongoDatabase database) {
    var communes = new HashMap<String, byte[]>();
    for (var stored : database.getCollection("communes").find().projection(include("name"))) {
      var code = stored.getString("_id");
      communes.put(code, object("inseeCode", code, "name", stored.getString("name")));
    }
    return communes;
  }

  private static Map<String, byte[]> readCategories() {
    var categories = new HashMap<String, byte[]>();
    try (var reader = Json.createReader(Names.class.getResourceAsStream("/data/categories.json"))) {
      for (var category : reader.readObject().getJsonArray("categories").getValuesAs(JsonObject.class)) {
        var code = category.getString("code");
        var label = category.getJsonObject("label").getString("fr");
        categories.put(
            code, object("code", code, "label", label, "domain", category.getString("domain")));
      }
    }
    return categories;
  }

  private static byte[] object(String... namesAndValues) {
    var out = new JsonOut();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      out.raw(i == 0 ? "{\"" : ",\"").raw(namesAndValues[i]).raw("\":");
      var value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
      out.string(value, 0, value.length);
    }
    return out.raw("}").bytes();
  }
}

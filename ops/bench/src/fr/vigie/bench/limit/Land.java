package fr.vigie.bench.limit;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A territory, held in the process.
///
/// @param json its id and name as answers carry them
record Land(byte[] json, long population) {

  /// By their ids.
  static Map<String, Land> all(MongoDatabase database) {
    var populations = new HashMap<String, Integer>();
    for (var commune : database.getCollection("communes").find()) {
      populations.put(commune.getString("_id"), commune.getInteger("population"));
    }
    var lands = new HashMap<String, Land>();
    for (var territory : database.getCollection("territories").find()) {
      var id = territory.getString("_id");
      var communes = territory.getList("communes", String.class);
      var population = communes.stream().mapToLong(populations::get).sum();
      lands.put(id, new Land(json(id, territory.getString("name")), population));
    }
    return lands;
  }

  private static byte[] json(String id, String name) {
    var utf8 = name.getBytes(StandardCharsets.UTF_8);
    return new JsonOut()
        .raw("{\"id\":\"")
        .raw(id)
        .raw("\",\"name\":")
        .string(utf8, 0, utf8.length)
        .raw("}")
        .bytes();
  }
}

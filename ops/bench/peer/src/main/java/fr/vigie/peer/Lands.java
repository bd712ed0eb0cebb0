package fr.vigie.peer;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Territories, held in the process: there are few, and they hardly change.
@Component
class Lands {

  record Land(String id, String name, long population) {}

  private final Map<String, Land> lands = new HashMap<>();

  Lands(MongoDatabase database) {
    var populations = new HashMap<String, Integer>();
    for (var commune : database.getCollection("communes").find()) {
      populations.put(commune.getString("_id"), commune.getInteger("population"));
    }
    for (var territory : database.getCollection("territories").find()) {
      var id = territory.getString("_id");
      var communes = territory.getList("communes", String.class);
      var population = communes.stream().mapToLong(populations::get).sum();
      lands.put(id, new Land(id, territory.getString("name"), population));
    }
  }

  Land get(String id) {
    return lands.get(id);
  }
}

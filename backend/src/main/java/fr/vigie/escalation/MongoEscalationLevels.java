package fr.vigie.escalation;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/// Collection `escalationLevels`, by territory, which is the `_id`.
final class MongoEscalationLevels implements EscalationLevels {

  private final Documents levels;

  MongoEscalationLevels(MongoDatabase database) {
    this.levels = new Documents(database, "escalationLevels");
  }

  @Override
  public Map<String, Said> of(Collection<String> territories) {
    var found = new HashMap<String, Said>();
    levels
        .find(in("_id", territories))
        .forEach(each ->
            found.put(
                each.getString("_id"),
                new Said(
                    each.getList("days", Integer.class),
                    each.getList("byTemplate", Integer.class))));
    return found;
  }

  @Override
  public void putAll(Map<String, Said> said) {
    levels.putAll(
        said.entrySet().stream()
            .map(each ->
                new Document("_id", each.getKey())
                    .append("days", each.getValue().days())
                    .append("byTemplate", each.getValue().byTemplate()))
            .toList());
  }
}

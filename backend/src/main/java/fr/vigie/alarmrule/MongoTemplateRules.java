package fr.vigie.alarmrule;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.vigie.mongo.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/// Collection `alarmRulesByTemplate`, one document a territory, found by `_id`.
final class MongoTemplateRules implements TemplateRules {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Documents rules;

  MongoTemplateRules(MongoDatabase database) {
    this.rules = new Documents(database, "alarmRulesByTemplate");
  }

  @Override
  public Map<String, Map<String, String>> said(Collection<String> territories) {
    var said = new HashMap<String, Map<String, String>>();
    rules
        .find(in("_id", territories), Math.max(1, territories.size()))
        .forEach(document -> said.put(document.getString("_id"), rules(document)));
    return said;
  }

  private static Map<String, String> rules(Document document) {
    var rules = new HashMap<String, String>();
    document
        .getList("rules", Document.class)
        .forEach(rule -> rules.put(rule.getString("rule"), rule.getString("says")));
    return rules;
  }

  @Override
  public void put(Map<String, Map<String, String>> said) {
    rules.bulkInOrder(said.entrySet().stream().map(e -> put(e.getKey(), e.getValue())).toList());
  }

  private static ReplaceOneModel<Document> put(String territory, Map<String, String> says) {
    var list =
        says.entrySet().stream()
            .map(e -> new Document("rule", e.getKey()).append("says", e.getValue()))
            .toList();
    return new ReplaceOneModel<>(
        eq("_id", territory), new Document("_id", territory).append("rules", list), UPSERT);
  }
}

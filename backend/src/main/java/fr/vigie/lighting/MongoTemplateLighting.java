package fr.vigie.lighting;

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

/// Collection `lightingByTemplate`, one document a territory, found by `_id`.
final class MongoTemplateLighting implements TemplateLighting {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Documents lighting;

  MongoTemplateLighting(MongoDatabase database) {
    this.lighting = new Documents(database, "lightingByTemplate");
  }

  @Override
  public Map<String, String> said(Collection<String> territories) {
    var said = new HashMap<String, String>();
    lighting
        .find(in("_id", territories), Math.max(1, territories.size()))
        .forEach(document -> said.put(document.getString("_id"), document.getString("says")));
    return said;
  }

  @Override
  public void put(Collection<String> territories, String says) {
    lighting.bulkInOrder(
        territories.stream()
            .map(id ->
                new ReplaceOneModel<>(
                    eq("_id", id), new Document("_id", id).append("says", says), UPSERT))
            .toList());
  }
}

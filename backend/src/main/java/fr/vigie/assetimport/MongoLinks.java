package fr.vigie.assetimport;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Collection `registerLinks`, always by `_id`: `territory|source|parent|id` of what stands below,
/// and `territory|source|model|id`.
final class MongoLinks implements Links {

  private static final String PARENT = "|parent|";
  private static final String MODEL = "|model|";

  private final Documents links;

  MongoLinks(MongoDatabase database) {
    this.links = new Documents(database, "registerLinks");
  }

  private static String key(Register of, String what, String id) {
    return of.territory() + "|" + of.source() + what + id;
  }

  @Override
  public void putParents(Register of, Map<String, String> parents) {
    links.putAll(
        parents.entrySet().stream()
            .map(each ->
                new Document("_id", key(of, PARENT, each.getKey()))
                    .append("id", each.getKey())
                    .append("parent", each.getValue()))
            .toList());
  }

  @Override
  public Map<String, String> parents(Register of, Collection<String> ids) {
    var parents = new HashMap<String, String>();
    list(of, PARENT, ids)
        .forEach(found -> parents.put(found.getString("id"), found.getString("parent")));
    return parents;
  }

  @Override
  public void putModels(Register of, Map<String, Map<String, String>> models) {
    links.putAll(
        models.entrySet().stream()
            .map(each ->
                new Document("_id", key(of, MODEL, each.getKey()))
                    .append("id", each.getKey())
                    .append("attributes", new Document(Map.copyOf(each.getValue()))))
            .toList());
  }

  @Override
  public Map<String, Map<String, String>> models(Register of, Collection<String> ids) {
    var models = new HashMap<String, Map<String, String>>();
    list(of, MODEL, ids).forEach(found -> models.put(found.getString("id"), texts(found)));
    return models;
  }

  private static Map<String, String> texts(Document found) {
    var texts = new HashMap<String, String>();
    found.get("attributes", Document.class).forEach((key, text) -> texts.put(key, "" + text));
    return texts;
  }

  private List<Document> list(Register of, String what, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : links.list(in("_id", ids.stream().map(id -> key(of, what, id)).toList()));
  }
}

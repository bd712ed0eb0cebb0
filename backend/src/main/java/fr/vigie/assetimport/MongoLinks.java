package fr.vigie.assetimport;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `registerLinks`, always by `_id`: `territory|source|parent|id` of what stands below,
/// and `territory|source|model|id`; `{waits: 1, _id: 1}`, where there is `waits`, for what is yet
/// to be attached.
final class MongoLinks implements Links {

  private static final String PARENT = "|parent|";
  private static final String MODEL = "|model|";
  private static final String WAITS = "waits";

  private final Documents links;

  MongoLinks(MongoDatabase database) {
    this.links = new Documents(database, "registerLinks");
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection("registerLinks")
        .createIndex(
            Indexes.ascending(WAITS, "_id"),
            new IndexOptions().partialFilterExpression(exists(WAITS)));
  }

  private static String register(Register of) {
    return of.territory() + "|" + of.source();
  }

  private static String key(Register of, String what, String id) {
    return register(of) + what + id;
  }

  @Override
  public void putParents(Register of, List<Child> children) {
    links.putAll(children.stream().map(child -> document(of, child)).toList());
  }

  private static Document document(Register of, Child child) {
    var document =
        new Document("_id", key(of, PARENT, child.id()))
            .append("id", child.id())
            .append("parent", child.parent())
            .append("instead", child.instead())
            .append("import", child.importId())
            .append("line", child.line());
    return child.waits() ? document.append(WAITS, register(of)) : document;
  }

  @Override
  public List<Child> waiting(Register of, String after, int most) {
    return links
        .find(and(eq(WAITS, register(of)), gt("_id", key(of, PARENT, after))), most)
        .sort(Indexes.ascending(WAITS, "_id"))
        .map(MongoLinks::child)
        .into(new ArrayList<>());
  }

  private static Child child(Document found) {
    return new Child(
        found.getString("id"),
        found.getString("parent"),
        found.getString("instead"),
        true,
        found.getString("import"),
        found.getLong("line"));
  }

  @Override
  public void settle(Register of, Collection<String> ids) {
    if (!ids.isEmpty()) {
      links.updateAll(byIds(of, PARENT, ids), unset(WAITS));
    }
  }

  @Override
  public long count(Register of, String importId) {
    return links.count(and(eq(WAITS, register(of)), eq("import", importId)));
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
    return ids.isEmpty() ? List.of() : links.list(byIds(of, what, ids));
  }

  private static Bson byIds(Register of, String what, Collection<String> ids) {
    return in("_id", ids.stream().map(id -> key(of, what, id)).toList());
  }
}

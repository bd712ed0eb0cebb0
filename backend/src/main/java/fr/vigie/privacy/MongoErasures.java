package fr.vigie.privacy;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.privacy.Erasure.Asker;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `erasures`; `{isDone: 1}` of those that are not.
final class MongoErasures implements Erasures {

  private final Documents erasures;

  MongoErasures(MongoDatabase database) {
    this.erasures = new Documents(database, "erasures");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "erasures").where(eq("isDone", false), "isDone").make();
  }

  @Override
  public Optional<Erasure> find(String id) {
    return erasures.findOne(eq("_id", id)).map(MongoErasures::erasure);
  }

  @Override
  public void put(Erasure erasure) {
    erasures.put(document(erasure));
  }

  @Override
  public List<Erasure> unfinished() {
    return erasures.find(eq("isDone", false)).map(MongoErasures::erasure).into(new ArrayList<>());
  }

  @Override
  public Page<Erasure> page(int first, @Nullable String after) {
    var order = Keyset.NEWEST_FIRST;
    var found =
        erasures
            .find(after == null ? empty() : order.beyond("era", after), first + 1)
            .sort(order.sort())
            .map(MongoErasures::erasure)
            .into(new ArrayList<>());
    return Page.of(found, first, Erasure::id);
  }

  static Document document(Erasure erasure) {
    return new Document("_id", erasure.id())
        .append("asker", erasure.asker().name())
        .append("by", erasure.by())
        .append("at", Date.from(erasure.at()))
        .append("pseudonyms", List.copyOf(erasure.subject().pseudonyms()))
        .append("devices", List.copyOf(erasure.subject().devices()))
        .append("reports", List.copyOf(erasure.subject().reports()))
        .append("counts", new Document(new HashMap<String, Object>(erasure.counts())))
        .append("isDone", erasure.isDone());
  }

  static Erasure erasure(Document document) {
    var counts = new HashMap<String, Long>();
    Map<String, Object> stored = document.get("counts", Document.class);
    stored.forEach((collection, count) -> counts.put(collection, ((Number) count).longValue()));
    return new Erasure(
        document.getString("_id"),
        Asker.valueOf(document.getString("asker")),
        document.getString("by"),
        document.getDate("at").toInstant(),
        new DataSubject(
            texts(document, "pseudonyms"), texts(document, "devices"), texts(document, "reports")),
        counts,
        document.getBoolean("isDone"));
  }

  private static Set<String> texts(Document document, String field) {
    return Set.copyOf(document.getList(field, String.class));
  }
}

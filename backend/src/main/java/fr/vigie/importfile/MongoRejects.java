package fr.vigie.importfile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collection `importRejects`; `{import: 1, line: 1}` for the rejects of an import, `{at: 1}`
/// forgets them after 30 days.
final class MongoRejects implements Rejects {

  private static final long DAYS_KEPT = 30;

  private final Documents rejects;

  MongoRejects(MongoDatabase database) {
    this.rejects = new Documents(database, "importRejects");
  }

  static void createIndexes(MongoDatabase database) {
    var rejects = database.getCollection("importRejects");
    rejects.createIndex(Indexes.ascending("import", "line"));
    rejects.createIndex(
        Indexes.ascending("at"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  @Override
  public void add(String importId, List<Reject> refused, Instant at) {
    if (!refused.isEmpty()) {
      rejects.insertAll(refused.stream().map(reject -> of(importId, reject, at)).toList());
    }
  }

  @Override
  public List<Reject> list(String importId, long afterLine, int most) {
    return rejects
        .find(and(eq("import", importId), gt("line", afterLine)), most)
        .sort(Indexes.ascending("import", "line"))
        .map(MongoRejects::reject)
        .into(new ArrayList<>());
  }

  private static Document of(String importId, Reject reject, Instant at) {
    return new Document("import", importId)
        .append("line", reject.line())
        .append("reason", reject.reason())
        .append("detail", reject.detail())
        .append("row", reject.row())
        .append("at", Date.from(at));
  }

  private static Reject reject(Document document) {
    return new Reject(
        document.getLong("line"),
        document.getString("reason"),
        document.getString("detail"),
        document.getString("row"));
  }
}

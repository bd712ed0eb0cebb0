package fr.vigie.dispatch;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collection `bulkAssignments`, by who and the name that their app gave it, which the `_id` joins;
/// gone 30 days after `at`.
final class MongoBulkAssignments implements BulkAssignments {

  private static final long DAYS = 30;

  private final Documents bulks;

  MongoBulkAssignments(MongoDatabase database) {
    this.bulks = new Documents(database, "bulkAssignments");
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection("bulkAssignments")
        .createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(DAYS, TimeUnit.DAYS));
  }

  @Override
  public Optional<Bulk> find(String id) {
    return bulks.findOne(eq("_id", id)).map(MongoBulkAssignments::bulk);
  }

  @Override
  public Bulk add(String id, String fingerprint, Instant at) {
    bulks.insert(
        new Document("_id", id)
            .append("fingerprint", fingerprint)
            .append("at", Date.from(at))
            .append("answers", new Document()));
    return new Bulk(id, fingerprint, Map.of());
  }

  @Override
  public void answer(String id, int position, Assignment.Code code) {
    bulks.update(eq("_id", id), Updates.set("answers." + position, code.name()));
  }

  private static Bulk bulk(Document document) {
    var answers = new HashMap<Integer, Assignment.Code>();
    document
        .get("answers", Document.class)
        .forEach((position, code) ->
            answers.put(Integer.parseInt(position), Assignment.Code.valueOf(String.valueOf(code))));
    return new Bulk(document.getString("_id"), document.getString("fingerprint"), answers);
  }
}

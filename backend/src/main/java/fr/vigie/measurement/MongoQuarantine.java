package fr.vigie.measurement;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `quarantine`; indexes `{territory: 1, arrivedAt: -1, _id: -1}`, `{territory: 1,
/// source: 1, reason: 1}`, and `{arrivedAt: 1}`, by which it is gone after 90 days.
final class MongoQuarantine implements Quarantine {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final long KEPT_DAYS = 90;

  private final Documents quarantine;

  MongoQuarantine(MongoDatabase database) {
    this.quarantine = new Documents(database, "quarantine");
  }

  static void createIndexes(MongoDatabase database) {
    var quarantine = database.getCollection("quarantine");
    quarantine.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("territory"), Indexes.descending("arrivedAt", "_id")));
    quarantine.createIndex(Indexes.ascending("territory", "source", "reason"));
    quarantine.createIndex(
        Indexes.ascending("arrivedAt"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
  }

  @Override
  public void add(List<Quarantined> items) {
    var changes = new ArrayList<WriteModel<Document>>();
    for (var item : items) {
      changes.add(
          new UpdateOneModel<>(
              eq("_id", item.id()), new Document("$setOnInsert", document(item)), UPSERT));
    }
    quarantine.bulk(changes);
  }

  @Override
  public Page<Quarantined> page(String territory, int first, @Nullable String after) {
    Bson filter = eq("territory", territory);
    var found =
        quarantine
            .find(after == null ? filter : and(filter, beyond(after)), first + 1)
            .sort(Sorts.descending("arrivedAt", "_id"))
            .map(MongoQuarantine::quarantined)
            .into(new ArrayList<>());
    return Page.of(found, first, item -> item.arrivedAt() + " " + item.id());
  }

  private static Bson beyond(String cursor) {
    var parts = cursor.split(" ", 2);
    try {
      var at = Date.from(Instant.parse(parts[0]));
      return and(lte("arrivedAt", at), or(lt("arrivedAt", at), lt("_id", parts[parts.length - 1])));
    } catch (DateTimeException e) {
      throw new InvalidInput("after", "a cursor of the same list");
    }
  }

  @Override
  public List<Count> counts(String territory) {
    var key = new Document("source", "$source").append("reason", "$reason");
    return quarantine
        .aggregate(
            List.of(
                match(and(eq("territory", territory), gt("source", ""))),
                group(key, Accumulators.sum("count", 1))))
        .map(MongoQuarantine::count)
        .into(new ArrayList<>());
  }

  private static Count count(Document row) {
    var key = row.get("_id", Document.class);
    return new Count(
        key.getString("source"), Reason.valueOf(key.getString("reason")), row.getInteger("count"));
  }

  private static Document document(Quarantined item) {
    return new Document("source", item.source())
        .append("territory", item.territory())
        .append("reason", item.reason().name())
        .append("device", item.device())
        .append("payload", item.payload())
        .append("arrivedAt", Date.from(item.arrivedAt()));
  }

  private static Quarantined quarantined(Document document) {
    return new Quarantined(
        document.getString("_id"),
        document.getString("source"),
        document.getString("territory"),
        Reason.valueOf(document.getString("reason")),
        document.getString("device"),
        document.getString("payload"),
        document.getDate("arrivedAt").toInstant());
  }
}

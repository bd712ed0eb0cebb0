package fr.vigie.usage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collection `fieldUsage`: `_id` day, client, version and field; `counts` by backend. Index `day`,
/// by which documents are removed after 400 days.
final class MongoFieldUses implements FieldUses {

  static final String COLLECTION = "fieldUsage";
  private static final long DAYS_KEPT = 400;
  private static final int BATCH = 500;

  private final MongoCollection<Document> uses;

  MongoFieldUses(MongoDatabase database) {
    this.uses = database.getCollection(COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("day"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  /// The count of a backend is set to what it has seen, and never goes back: unlike an increment it
  /// may be sent again when nobody knows whether it arrived.
  @Override
  public void keep(String instance, List<FieldUse> seen) {
    for (var from = 0; from < seen.size(); from += BATCH) {
      var batch = new ArrayList<WriteModel<Document>>();
      seen.subList(from, Math.min(seen.size(), from + BATCH))
          .forEach(use -> batch.add(update(instance, use)));
      uses.bulkWrite(batch, new BulkWriteOptions().ordered(false));
    }
  }

  private static WriteModel<Document> update(String instance, FieldUse use) {
    var id = String.join("|", "" + use.day(), use.client(), use.version(), use.field());
    return new UpdateOneModel<>(
        Filters.eq(id),
        Updates.combine(
            Updates.setOnInsert("day", date(use.day())),
            Updates.setOnInsert("client", use.client()),
            Updates.setOnInsert("version", use.version()),
            Updates.setOnInsert("field", use.field()),
            Updates.max("counts." + instance, use.count())),
        new UpdateOptions().upsert(true));
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Override
  public List<FieldUse> since(LocalDate day, int most) {
    var counts = new Document("$objectToArray", "$counts");
    var sum = new Document("$sum", new Document("$map", mapped(counts)));
    var key =
        new Document("field", "$field").append("client", "$client").append("version", "$version");
    return uses.aggregate(
            List.of(
                Aggregates.match(Filters.gte("day", date(day))),
                Aggregates.group(
                    key, Accumulators.max("day", "$day"), Accumulators.sum("count", sum)),
                Aggregates.limit(most)))
        .map(MongoFieldUses::use)
        .into(new ArrayList<>());
  }

  private static Document mapped(Document input) {
    return new Document("input", input).append("as", "each").append("in", "$$each.v");
  }

  private static FieldUse use(Document document) {
    var key = document.get("_id", Document.class);
    return new FieldUse(
        document.getDate("day").toInstant().atZone(ZoneOffset.UTC).toLocalDate(),
        key.getString("client"),
        key.getString("version"),
        key.getString("field"),
        document.get("count", Number.class).longValue());
  }
}

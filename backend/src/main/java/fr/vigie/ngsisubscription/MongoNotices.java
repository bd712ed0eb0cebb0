package fr.vigie.ngsisubscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collection `ngsiNotices`, by subscription and entity, which are the `_id`; `{subscription: 1,
/// since: 1, _id: 1}`; `{since: 1}`, which also removes after 30 days what no subscription took up.
final class MongoNotices implements Notices {

  private static final String COLLECTION = "ngsiNotices";
  private static final long KEPT_DAYS = 30;

  private final Documents notices;

  MongoNotices(MongoDatabase database) {
    this.notices = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    var collection = database.getCollection(COLLECTION);
    collection.createIndex(Indexes.ascending("subscription", "since", "_id"));
    collection.createIndex(
        Indexes.ascending("since"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
  }

  @Override
  public void add(Map<String, Set<String>> urns, Instant now) {
    var writes = new ArrayList<WriteModel<Document>>();
    urns.forEach(
        (subscription, all) -> all.forEach(urn -> writes.add(noted(subscription, urn, now))));
    notices.bulk(writes);
  }

  private static WriteModel<Document> noted(String subscription, String urn, Instant now) {
    return new UpdateOneModel<>(
        eq("_id", id(subscription, urn)),
        Updates.combine(
            Updates.setOnInsert("subscription", subscription),
            Updates.setOnInsert("urn", urn),
            Updates.setOnInsert("since", Date.from(now)),
            Updates.inc("changes", 1L)),
        new UpdateOptions().upsert(true));
  }

  private static String id(String subscription, String urn) {
    return subscription + " " + urn;
  }

  @Override
  public List<Notice> oldest(String subscription, int most) {
    return notices
        .find(eq("subscription", subscription), most)
        .sort(ascending("since", "_id"))
        .map(MongoNotices::notice)
        .into(new ArrayList<>());
  }

  private static Notice notice(Document document) {
    return new Notice(
        document.getString("subscription"),
        document.getString("urn"),
        document.getDate("since").toInstant(),
        document.getLong("changes"));
  }

  @Override
  public void told(List<Notice> told, Instant now) {
    var writes = new ArrayList<WriteModel<Document>>();
    for (var notice : told) {
      var here = eq("_id", id(notice.subscription(), notice.urn()));
      writes.add(new DeleteOneModel<>(and(here, eq("changes", notice.changes()))));
      writes.add(
          new UpdateOneModel<>(
              and(here, gt("changes", notice.changes())), Updates.set("since", Date.from(now))));
    }
    notices.bulk(writes);
  }

  @Override
  public void drop(String subscription) {
    notices.deleteAll(eq("subscription", subscription));
  }

  @Override
  public boolean hasAny(String subscription) {
    return notices.findOne(eq("subscription", subscription)).isPresent();
  }
}

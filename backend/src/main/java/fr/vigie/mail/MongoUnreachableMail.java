package fr.vigie.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collection `unreachableMail`, by what mails are addressed to; gone when `until` is over.
final class MongoUnreachableMail implements UnreachableMail {

  private static final String COLLECTION = "unreachableMail";

  private final Documents unreachable;
  private final MailKey key;

  MongoUnreachableMail(MongoDatabase database, MailKey key) {
    this.unreachable = new Documents(database, COLLECTION);
    this.key = key;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).on("until").make();
  }

  /// In the place of the index that ended nothing.
  static void endByTime(MongoDatabase database) {
    var collection = database.getCollection(COLLECTION);
    collection.dropIndex("until_1");
    collection.createIndex(
        Indexes.ascending("until"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public boolean holds(String to, String address, Instant now) {
    return unreachable
        .findOne(
            and(eq("_id", to), eq("address", key.hidden(address)), gt("until", Date.from(now))))
        .isPresent();
  }

  @Override
  public void note(String to, String address, Instant now) {
    unreachable.put(
        new Document("_id", to)
            .append("address", key.hidden(address))
            .append("until", Date.from(now.plus(KEPT))));
  }
}

package fr.vigie.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// Collection `unreachableMail`, by what mails are addressed to; `{until: 1}` for what is over.
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

  @Override
  public boolean holds(String to, String address, Instant now) {
    return unreachable
        .findOne(
            and(eq("_id", to), eq("address", key.hidden(address)), gt("until", Date.from(now))))
        .isPresent();
  }

  @Override
  public void note(String to, String address, Instant now) {
    unreachable.deleteAll(lte("until", Date.from(now)));
    unreachable.put(
        new Document("_id", to)
            .append("address", key.hidden(address))
            .append("until", Date.from(now.plus(KEPT))));
  }
}

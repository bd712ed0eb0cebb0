package fr.vigie.media;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Ids;
import java.util.Date;
import org.bson.Document;

/// Collection `mediaPurges`; `_id` grows with time, no further index.
final class MongoPurges implements Purges {

  private final Documents purges;
  private final Ids ids;

  MongoPurges(MongoDatabase database, Ids ids) {
    this.purges = new Documents(database, "mediaPurges");
    this.ids = ids;
  }

  @Override
  public void add(Purge purge) {
    purges.insert(
        new Document("_id", ids.next("mpu"))
            .append("at", Date.from(purge.at()))
            .append("reason", purge.reason().name())
            .append("count", purge.count())
            .append("photos", purge.photos()));
  }
}

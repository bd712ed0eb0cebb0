package fr.vigie.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/// Collection `channelPauses`, by channel: `until`, by the clock of the database.
final class MongoPauses implements Pauses {

  static final String COLLECTION = "channelPauses";
  private static final String NOW = "$$NOW";

  private final Documents pauses;

  MongoPauses(MongoDatabase database) {
    this.pauses = new Documents(database, COLLECTION);
  }

  @Override
  public Duration left(Channel channel) {
    var left = new Document("left", new Document("$subtract", List.of("$until", NOW)));
    var found =
        pauses
            .aggregate(
                List.of(Aggregates.match(eq("_id", channel.name())), Aggregates.project(left)))
            .first();
    return found == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, found.getLong("left")));
  }

  @Override
  public void pause(Channel channel, Duration pause) {
    var until = new Document("$add", List.of(NOW, pause.toMillis()));
    var latest = new Document("$max", List.of("$until", until));
    pauses.writeAll(
        List.of(
            new UpdateOneModel<>(
                eq("_id", channel.name()),
                List.of(new Document("$set", new Document("until", latest))),
                new UpdateOptions().upsert(true))));
  }
}

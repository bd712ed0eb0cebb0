package fr.vigie.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;

/// Collection `channelPauses`, by channel: `until`.
final class MongoPauses implements Pauses {

  private final Documents pauses;

  MongoPauses(MongoDatabase database) {
    this.pauses = new Documents(database, "channelPauses");
  }

  @Override
  public Instant until(Channel channel) {
    return pauses
        .findOne(eq("_id", channel.name()))
        .map(document -> document.getDate("until").toInstant())
        .orElse(Instant.EPOCH);
  }

  @Override
  public void pause(Channel channel, Instant until) {
    pauses.upsert(eq("_id", channel.name()), Updates.max("until", Date.from(until)));
  }
}

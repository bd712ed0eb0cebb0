package fr.vigie.mail;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;

/// Collection `mailStops`, by what mails are addressed to.
final class MongoMailStops implements MailStops {

  private final Documents stops;

  MongoMailStops(MongoDatabase database) {
    this.stops = new Documents(database, "mailStops");
  }

  @Override
  public boolean isStopped(String to) {
    return stops.findOne(eq("_id", to)).isPresent();
  }

  @Override
  public void stop(String to, Instant now) {
    stops.upsert(eq("_id", to), Updates.setOnInsert("at", Date.from(now)));
  }

  @Override
  public void resume(String to) {
    stops.deleteAll(eq("_id", to));
  }
}

package fr.vigie.notification;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.bson.Document;

/// Collection `quietHours`, by territory: `from`, `until`, and who set them when.
final class MongoQuietHours implements QuietHoursOfTerritories {

  private final Documents hours;

  MongoQuietHours(MongoDatabase database) {
    this.hours = new Documents(database, "quietHours");
  }

  @Override
  public QuietHours of(String territory) {
    return hours
        .findOne(eq("_id", territory))
        .map(document ->
            new QuietHours(
                LocalTime.parse(document.getString("from")),
                LocalTime.parse(document.getString("until"))))
        .orElse(QuietHours.USUAL);
  }

  @Override
  public void set(String territory, QuietHours set, String by, Instant at) {
    hours.put(
        new Document("_id", territory)
            .append("from", set.from().toString())
            .append("until", set.until().toString())
            .append("by", by)
            .append("at", Date.from(at)));
  }
}

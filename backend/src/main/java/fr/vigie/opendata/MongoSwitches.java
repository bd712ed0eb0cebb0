package fr.vigie.opendata;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;

/// Collection `openData`, one document a territory, found by `_id`.
final class MongoSwitches implements Switches {

  private final Documents switches;

  MongoSwitches(MongoDatabase database) {
    this.switches = new Documents(database, "openData");
  }

  @Override
  public OpenData of(String territory) {
    return switches
        .findOne(eq("_id", territory))
        .map(MongoSwitches::openData)
        .orElseGet(() -> new OpenData(territory, false, null));
  }

  private static OpenData openData(Document document) {
    return new OpenData(
        document.getString("_id"),
        document.getBoolean("isOn"),
        document.getDate("changedAt").toInstant());
  }

  @Override
  public void put(OpenData said) {
    switches.put(
        new Document("_id", said.territory())
            .append("isOn", said.isOn())
            .append("changedAt", Date.from(Objects.requireNonNull(said.changedAt()))));
  }
}

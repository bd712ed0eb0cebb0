package fr.vigie.opendata;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Wanted;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// Collection `openData`, one document a territory, found by `_id`; `{isOn: 1, _id: 1}` of those
/// that give theirs away.
final class MongoSwitches implements Switches {

  /// More than there are communes in the country.
  private static final int MOST = 50_000;

  private static final String COLLECTION = "openData";

  private final Documents switches;

  MongoSwitches(MongoDatabase database) {
    this.switches = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).where(eq("isOn", true), "isOn", "_id").make();
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
  public Set<String> ids() {
    return switches.rows(eq("isOn", true), MOST, null, new Wanted(Set.of("_id"))).stream()
        .map(row -> row.required("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void put(OpenData said) {
    switches.put(
        new Document("_id", said.territory())
            .append("isOn", said.isOn())
            .append("changedAt", Date.from(Objects.requireNonNull(said.changedAt()))));
  }
}

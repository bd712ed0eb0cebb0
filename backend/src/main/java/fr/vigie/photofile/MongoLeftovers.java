package fr.vigie.photofile;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Collection `photoLeftovers`, by name; `{at: 1}`.
final class MongoLeftovers implements Leftovers {

  private final Documents leftovers;

  MongoLeftovers(MongoDatabase database) {
    this.leftovers = new Documents(database, "photoLeftovers");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "photoLeftovers").on("at").dropOthers();
  }

  @Override
  public void add(Collection<String> names, Instant at) {
    leftovers.putAll(
        names.stream().map(name -> new Document("_id", name).append("at", Date.from(at))).toList());
  }

  @Override
  public void forget(Collection<String> names) {
    leftovers.deleteAll(in("_id", names));
  }

  @Override
  public List<String> addedBefore(Instant instant, int most) {
    return leftovers
        .find(lt("at", Date.from(instant)), most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }
}

package fr.vigie.photofile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/// Collection `photoLeftovers`, by name; `{at: 1}`. A note that is given away stays until its
/// picture is gone, so that who kept it meanwhile collides with that.
final class MongoLeftovers implements Leftovers {

  private final Documents leftovers;

  MongoLeftovers(MongoDatabase database) {
    this.leftovers = new Documents(database, "photoLeftovers");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "photoLeftovers").on("at").make();
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
  public void keep(String name) {
    if (leftovers.removeAll(and(eq("_id", name), ne("isTaken", true))) == 0) {
      throw new Unavailable(new IllegalStateException("a picture was removed before it was kept"));
    }
  }

  @Override
  public List<String> take(Instant before, int most) {
    var old = names(leftovers.find(lt("at", Date.from(before)), most));
    if (old.isEmpty()) {
      return old;
    }
    leftovers.updateAll(in("_id", old), Updates.set("isTaken", true));
    return names(leftovers.find(and(in("_id", old), eq("isTaken", true)), most));
  }

  @Override
  public Set<String> noted(Collection<String> names) {
    return names.isEmpty()
        ? Set.of()
        : Set.copyOf(names(leftovers.find(in("_id", names), names.size())));
  }

  private static List<String> names(FindIterable<Document> found) {
    return found.map(document -> document.getString("_id")).into(new ArrayList<>());
  }
}

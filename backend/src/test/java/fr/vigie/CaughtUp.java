package fr.vigie;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;

/// Waits until all that has happened so far is taken up by what is computed ahead.
final class CaughtUp {

  private static final Duration SOON = Duration.ofSeconds(20);

  private CaughtUp() {}

  static void with(String database) {
    var stored = TestMongo.mongo().client().getDatabase(database);
    Eventually.within(SOON, () -> isCaughtUp(stored));
  }

  private static boolean isCaughtUp(MongoDatabase database) {
    var last = database.getCollection("events").find().sort(new Document("_id", -1)).first();
    var models = database.getCollection("readModels").find().into(new ArrayList<>());
    return !models.isEmpty()
        && models.stream()
            .allMatch(model -> last == null || !model.getDate("upTo").before(last.getDate("at")));
  }
}

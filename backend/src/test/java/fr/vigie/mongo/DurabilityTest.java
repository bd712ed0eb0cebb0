package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DurabilityTest {

  private final MongoDatabase database = TestMongo.fresh();
  private final Documents bins = new Documents(database, "bins");

  @Test
  void every_write_waits_for_the_majority_and_the_journal() {
    write(1);
    TestMongo.mongo().transactions().run(() -> write(10));
    Migrations.run(
        database,
        List.of(
            new Migration(
                1, "index", d -> d.getCollection("bins").createIndex(Indexes.ascending("n")))),
        Clock.systemUTC());

    assertThat(TestMongo.watch().weakWrites()).isEmpty();
    assertThat(TestMongo.watch().durableWrites())
        .contains(
            database.getName() + ".insert",
            database.getName() + ".update",
            database.getName() + ".createIndexes",
            "admin.commitTransaction");
  }

  private boolean write(int first) {
    bins.insert(new Document("_id", first));
    bins.insertAll(List.of(new Document("_id", first + 1), new Document("_id", first + 2)));
    bins.update(eq(first), set("full", true));
    bins.updateAll(eq("full", true), set("n", 1));
    bins.upsert(eq(first + 3), set("n", 2));
    bins.put(new Document("_id", first + 3).append("n", 3));
    return true;
  }
}

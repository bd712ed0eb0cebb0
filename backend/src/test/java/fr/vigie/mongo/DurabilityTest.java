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
    write();
    TestMongo.mongo().transactions().run(this::write);
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
            database.getName() + ".delete",
            database.getName() + ".findAndModify",
            database.getName() + ".createIndexes",
            "admin.commitTransaction");
  }

  private boolean write() {
    bins.insert(new Document("_id", 1));
    bins.insertAll(List.of(new Document("_id", 2), new Document("_id", 3)));
    bins.update(eq(1), set("full", true));
    bins.updateAll(eq("full", true), set("n", 1));
    bins.upsert(eq(4), set("n", 2));
    bins.replace(eq(4), new Document("n", 3));
    bins.updateAndGet(eq(4), set("n", 4));
    bins.deleteAll(eq("n", 4));
    bins.delete(eq(3));
    bins.deleteAll(new Document());
    return true;
  }
}

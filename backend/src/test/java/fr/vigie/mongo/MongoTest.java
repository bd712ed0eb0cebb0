package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class MongoTest {

  private final MongoDatabase database = TestMongo.fresh();

  @Test
  void a_primary_that_answers_is_ready() {
    assertThat(TestMongo.mongo().isReady()).isTrue();
  }

  @Test
  void a_follower_that_looks_again_and_again_outlives_the_time_limit_of_operations() {
    var events = database.getCollection("events");
    database.createCollection("events");
    var stream = events.withTimeout(1, TimeUnit.SECONDS).watch();
    try (var cursor = stream.maxAwaitTime(200, TimeUnit.MILLISECONDS).cursor()) {
      var begun = System.nanoTime();
      while (System.nanoTime() - begun < Duration.ofSeconds(2).toNanos()) {
        assertThat(cursor.tryNext()).isNull();
      }
      events.insertOne(new Document("_id", "late"));
      Eventually.within(Duration.ofSeconds(5), () -> cursor.tryNext() != null);
    }
  }

  @Test
  void a_follower_that_waits_needs_a_database_without_time_limit() throws Exception {
    database.createCollection("events");
    var events = database.getCollection("events").withTimeout(300, TimeUnit.MILLISECONDS);
    try (var cursor = events.watch().cursor()) {
      assertThatExceptionOfType(MongoOperationTimeoutException.class).isThrownBy(cursor::next);
    }

    var patient = events.withTimeout(0, TimeUnit.MILLISECONDS);
    try (var cursor = patient.watch().cursor()) {
      var next = CompletableFuture.supplyAsync(cursor::next);
      events.insertOne(new Document("_id", "late"));
      assertThat(next.get(5, TimeUnit.SECONDS).getDocumentKey()).containsKey("_id");
    }
  }
}

package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoClients;
import fr.vigie.view.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
@Timeout(90)
class OutageTest {

  private static final Duration ANSWER = Duration.ofSeconds(6);

  @TempDir private Path folder;

  @Test
  void every_operation_on_a_stopped_mongod_ends_in_time_with_an_outage() {
    var local = start();
    try (var client = MongoClients.create(ClientSettings.of(local.uri(), List.of()))) {
      var reports = new Documents(client.getDatabase("vigie"), "reports");
      reports.insert(new Document("_id", "before"));
      local.close();

      assertOutages(reports, new MongoTransactions(client));
    }
  }

  // As on a machine that swaps, or behind a network that swallows packets.
  @Test
  void every_operation_on_a_frozen_mongod_ends_in_time_with_an_outage() {
    try (var local = start();
        var client = MongoClients.create(ClientSettings.of(local.uri(), List.of()))) {
      var reports = new Documents(client.getDatabase("vigie"), "reports");
      reports.insert(new Document("_id", "before"));

      assertOutageInTime(() ->
          new MongoTransactions(client)
              .run(() -> {
                reports.insert(new Document("_id", "late"));
                signal("STOP", local);
                return reports.update(eq("before"), set("late", true));
              }));
      assertOutages(reports, new MongoTransactions(client));
      signal("CONT", local);
    }
  }

  @Test
  void a_list_is_read_while_the_set_changes_its_primary() {
    try (var local = start();
        var client = MongoClients.create(ClientSettings.of(local.uri(), List.of()))) {
      var reports = new Documents(client.getDatabase("vigie"), "reports");
      reports.insert(new Document("_id", "before"));
      var stepDown = new Document("replSetStepDown", 1).append("force", true);
      client.getDatabase("admin").runCommand(stepDown.append("secondaryCatchUpPeriodSecs", 0));

      assertThat(reports.rows(eq("before"), 1, null, Wanted.ALL)).hasSize(1);
    }
  }

  @Test
  void an_outage_is_found_among_the_causes() {
    var stepDown = new WriteConcernError(91, "ShutdownInProgress", "bye", new BsonDocument());
    var weak =
        new MongoWriteConcernException(
            stepDown, WriteConcernResult.unacknowledged(), new ServerAddress(), List.of());

    assertThat(Mongo.isOutage(new CompletionException(weak))).isTrue();
  }

  @Test
  void a_bug_is_no_outage() {
    assertThat(Mongo.isOutage(new IllegalStateException(new NullPointerException()))).isFalse();
    assertThat(Mongo.isOutage(new MongoException(11000, "duplicate"))).isFalse();
    assertThat(Mongo.isOutage(new MongoInterruptedException("stopped", null))).isFalse();
  }

  private LocalMongo start() {
    return LocalMongo.start(TestMongo.local(folder), Clock.systemUTC());
  }

  private static void assertOutages(Documents reports, MongoTransactions transactions) {
    assertOutageInTime(() -> reports.findOne(eq("before")));
    assertOutageInTime(() -> reports.insert(new Document("_id", "late")));
    assertOutageInTime(
        () -> transactions.run(() -> reports.update(eq("before"), set("late", true))));
  }

  private static void assertOutageInTime(Runnable operation) {
    var begun = System.nanoTime();
    var failure = catchThrowable(operation::run);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(failure).matches(Mongo::isOutage, "is an outage");
    assertThat(took).isLessThan(ANSWER);
  }

  private static void signal(String name, LocalMongo local) {
    try {
      var kill = List.of("kill", "-" + name, Long.toString(local.process().pid()));
      assertThat(Programs.run(kill, ANSWER).exitCode()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package fr.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.mongo.TestMongo;
import fr.vigie.observe.Metric;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the outbox reads of the database when much was sent already, and what it tells of what
/// waits.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxReadsTest {

  private final OutboxWorld world = new OutboxWorld();
  private final CommandRecord record = new CommandRecord();
  private final Mongo mongo = Mongo.open(settings(), world.clock, List.of(record));
  private final MongoDatabase database = mongo.database();
  private final MongoDeliveries deliveries = new MongoDeliveries(database, mongo.transactions());

  private MongoSettings settings() {
    var server =
        TestMongo.mongo().client().getClusterDescription().getServerDescriptions().getFirst();
    var uri = "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName();
    return MongoSettings.fromEnvironment(
        Map.of("MONGODB_URI", uri, "VIGIE_DATABASE", world.database.getName()));
  }

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void what_is_due_is_found_by_index_whatever_was_sent_before() {
    world.add(400);
    world.sends(new OutboxWorld.NotingSender(400)).send();
    world.add(20);
    world.addBundle("daily camille", 10);
    var now = world.clock.instant();

    var reads =
        record.of(() -> {
          assertThat(deliveries.backlog(Channel.PUSH).waiting()).isEqualTo(30);
          assertThat(deliveries.claim(Channel.PUSH, 100, now, Duration.ofMinutes(1)).deliveries())
              .hasSize(30);
        });

    assertThat(reads).hasSizeGreaterThanOrEqualTo(4).allSatisfy(this::isCheap);
  }

  @Test
  void what_is_still_to_be_told_is_found_by_index_whatever_happened_before() {
    for (var i = 0; i < 200; i++) {
      world.happened();
    }
    world.tells(world.everybody()).tell();
    world.tells(world.everybody()).tell();
    for (var i = 0; i < 10; i++) {
      world.happened();
    }
    var untold = EventModule.on(database, world.clock).untold();

    var reads =
        record.of(() -> {
          assertThat(untold.backlog().waiting()).isEqualTo(10);
          assertThat(untold.claim(100, Duration.ofMinutes(1))).hasSize(10);
        });

    assertThat(reads).hasSizeGreaterThanOrEqualTo(4).allSatisfy(this::isCheap);
  }

  private void isCheap(BsonDocument read) {
    var explained = Explained.by(database, read);
    assertThat(explained.stages()).as("%s", read).doesNotContain("COLLSCAN");
    assertThat(explained.keysExamined()).as("%s", read).isLessThanOrEqualTo(62);
    assertThat(explained.documentsExamined()).as("%s", read).isLessThanOrEqualTo(31);
  }

  @Test
  void what_was_told_to_somebody_and_what_has_ended_are_found_by_index() {
    world.add(50);
    world.sends(new OutboxWorld.NotingSender(10)).send();
    for (var filter :
        List.of(Filters.in("recipient", "psn_nobody"), Filters.lt("endedAt", new Date(0)))) {
      var reads =
          record.of(() -> database.getCollection(MongoDeliveries.COLLECTION).find(filter).first());

      assertThat(reads)
          .hasSize(1)
          .allSatisfy(read -> {
            var explained = Explained.by(database, read);
            assertThat(explained.stages()).contains("IXSCAN");
            assertThat(explained.documentsExamined()).isZero();
          });
    }
  }

  @Test
  void how_much_waits_and_for_how_long_is_told() {
    world.happened();
    world.add(3);
    world.clock.later(Duration.ofMinutes(5));
    var backlog = new WatchBacklog(world.events.untold(), world.deliveries, world.clock);
    assertThat(backlog.metrics()).as("before the first look").isEmpty();

    assertThat(backlog.look()).isFalse();

    assertThat(value(backlog, "vigie_events_untold", 0)).isEqualTo(1);
    assertThat(value(backlog, "vigie_events_untold_seconds", 0)).isBetween(300.0, 400.0);
    assertThat(value(backlog, "vigie_deliveries_waiting", 0)).isEqualTo(3);
    assertThat(value(backlog, "vigie_deliveries_waiting", 1)).isZero();
    assertThat(value(backlog, "vigie_deliveries_overdue_seconds", 0)).isBetween(300.0, 400.0);
  }

  private static double value(Metric.Source source, String name, int sample) {
    var metric =
        source.metrics().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return metric.samples().get(sample).value();
  }
}

package fr.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.Event;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Deliveries.Settlement;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Delivery.Attempt;
import fr.vigie.outbox.Delivery.State;
import fr.vigie.outbox.DeliveryFigures.Audience;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What became of deliveries, counted on a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryFiguresTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(6);

  private final MongoDatabase database = TestMongo.fresh();

  @BeforeEach
  void make_indexes() {
    OutboxModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
  }

  private void add(
      String event, String kind, Channel channel, String to, @Nullable String recipient) {
    var subject = "rep_1";
    var delivery =
        new NewDelivery(
            new Event(event, "ReportChanged", "ter_1", subject, "RESOLVE", null, NOON),
            new Message(kind, "ter_1", subject, Map.of()),
            new Address(channel, to, recipient, "fr"),
            NOON,
            NOON.plus(Duration.ofDays(3)),
            null);
    OutboxModule.deliveries(database, TestMongo.mongo().transactions())
        .add(List.of(delivery), NOON.plusSeconds(1));
  }

  /// All that is due ends in the same way.
  private void settle(Channel channel, int most, State state, String code, Duration after) {
    var deliveries = OutboxModule.deliveries(database, TestMongo.mongo().transactions());
    var at = NOON.plus(after);
    var claimed = deliveries.claim(channel, most, at, LEASE);
    var settlements = new HashMap<Delivery, Settlement>();
    claimed
        .deliveries()
        .forEach(each ->
            settlements.put(
                each,
                new Settlement(
                    state,
                    state == State.WAITING ? at.plus(Duration.ofHours(1)) : at,
                    new Attempt(at, code, null))));
    deliveries.settle(claimed.claim(), settlements);
  }

  private TerritoryFigures figures(Instant from, Instant to) {
    var figures = OutboxModule.deliveryFigures(database);
    return TerritoryFigures.of(figures.counts("ter_1", from, to), figures.took("ter_1", from, to));
  }

  @Test
  void a_time_that_is_none_or_longer_than_92_days_is_refused() {
    for (var to : List.of(NOON, NOON.minusSeconds(1), NOON.plus(Duration.ofDays(93)))) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> new SeeDeliveryFigures.Request("ter_1", NOON, to))
          .satisfies(refused -> assertThat(refused.field()).isEqualTo("to"));
    }
    assertThat(new SeeDeliveryFigures.Request("ter_1", NOON, NOON.plus(Duration.ofDays(92))).to())
        .isEqualTo(NOON.plus(Duration.ofDays(92)));
  }

  @Test
  void where_nothing_was_sent_there_are_no_figures() {
    assertThat(figures(NOON, NOON.plusSeconds(60)).channels()).isEmpty();
  }

  @Test
  void each_channel_says_what_became_of_what_and_how_long_it_took() {
    add("evt_1", "REPORT_RESOLVED", Channel.EMAIL, "psn_a", "psn_a");
    settle(Channel.EMAIL, 10, State.SENT, "250", Duration.ofSeconds(3));
    for (var i = 0; i < 3; i++) {
      add("evt_1", "REPORT_RESOLVED", Channel.PUSH, "psh_" + i, "psn_" + i);
    }
    settle(Channel.PUSH, 10, State.SENT, "OK", Duration.ofMillis(12_345));
    add("evt_2", "REPORT_CLOSED", Channel.PUSH, "psh_9", "psn_9");
    settle(Channel.PUSH, 10, State.FAILED, "UNREGISTERED", Duration.ofSeconds(20));
    add("evt_3", "REPORT_CLOSED", Channel.PUSH, "psh_8", "per_8");
    settle(Channel.PUSH, 10, State.WAITING, "HTTP_500", Duration.ofSeconds(20));

    var all = figures(NOON, NOON.plusSeconds(60)).channels();

    assertThat(all).extracting(c -> c.channel()).containsExactly(Channel.PUSH, Channel.EMAIL);
    var push = all.getFirst();
    assertThat(push.kinds())
        .containsExactly(
            new TerritoryFigures.OfKind("REPORT_CLOSED", State.WAITING, 1),
            new TerritoryFigures.OfKind("REPORT_CLOSED", State.FAILED, 1),
            new TerritoryFigures.OfKind("REPORT_RESOLVED", State.SENT, 3));
    assertThat(push.failures()).containsExactly(new TerritoryFigures.OfCode("UNREGISTERED", 1));
    assertThat(push.waiting()).isEqualTo(1);
    assertThat(push.oldest()).isEqualTo(NOON.plusSeconds(1));
    assertThat(push.medianMillis()).as("to two digits").isEqualTo(12_000);
    assertThat(all.getLast().medianMillis()).isEqualTo(3_000);
    assertThat(figures(NOON.plusSeconds(2), NOON.plusSeconds(60)).channels()).isEmpty();
    assertThat(OutboxModule.deliveryFigures(database).counts("ter_2", NOON, NOON.plusSeconds(60)))
        .isEmpty();
  }

  @Test
  void what_was_told_of_a_report_says_nobodys_name() {
    add("evt_1", "REPORT_RECEIVED", Channel.EMAIL, "psn_a", "psn_a");
    add("evt_2", "REPORT_RESOLVED", Channel.PUSH, "psh_1", "psn_a");
    add("evt_2", "REPORT_RESOLVED", Channel.PUSH, "psh_2", "lnk_b");
    add("evt_2", "REPORT_RESOLVED", Channel.PUSH, "psh_3", "per_c");
    add("evt_2", "REPORT_RESOLVED", Channel.WEBHOOK, "whk_1", null);
    add("evt_2", "REPORT_RESOLVED", Channel.PUSH, "topic:news", null);
    settle(Channel.PUSH, 10, State.FAILED, "UNREGISTERED", Duration.ofSeconds(9));
    var figures = OutboxModule.deliveryFigures(database);

    var first = figures.told("rep_1", 1, null);

    assertThat(first.hasNext()).isTrue();
    var told = first.items().getFirst().value();
    assertThat(told.happenedAt()).isEqualTo(NOON);
    assertThat(told.by())
        .extracting(by -> by.audience() + " " + by.state() + " " + by.code() + " " + by.count())
        .containsExactlyInAnyOrder(
            Audience.CITIZENS + " FAILED UNREGISTERED 2",
            Audience.STAFF + " FAILED UNREGISTERED 1",
            Audience.PUBLIC + " FAILED UNREGISTERED 1",
            Audience.PARTNERS + " WAITING null 1");
    var next = figures.told("rep_1", 1, first.endCursor());
    assertThat(next.hasNext()).isFalse();
    assertThat(next.items().getFirst().value().by())
        .extracting(by -> by.kind())
        .containsExactly("REPORT_RECEIVED");
    assertThat(first.toString() + next).doesNotContain("psn_", "lnk_", "per_", "psh_", "whk_");
  }

  @Test
  void each_count_reads_what_it_counts_by_an_index() {
    for (var i = 0; i < 200; i++) {
      add("evt_%03d".formatted(i), "REPORT_CLOSED", Channel.PUSH, "psh_" + i, "psn_" + i);
    }
    var record = new CommandRecord();

    assertThat(reads(record))
        .hasSize(4)
        .allSatisfy(read -> {
          var explained = Explained.by(database, read);
          assertThat(explained.stages())
              .as("%s", read)
              .containsAnyOf("IXSCAN", "DISTINCT_SCAN")
              .doesNotContain("COLLSCAN");
        });
  }

  private List<BsonDocument> reads(CommandRecord record) {
    try (var watched = TestMongo.watched(record)) {
      var figures = OutboxModule.deliveryFigures(watched.getDatabase(database.getName()));
      return new ArrayList<>(
          record.of(() -> {
            figures.counts("ter_1", NOON, NOON.plusSeconds(60));
            figures.took("ter_1", NOON, NOON.plusSeconds(60));
            figures.told("rep_1", 5, "evt_100");
          }));
    }
  }
}

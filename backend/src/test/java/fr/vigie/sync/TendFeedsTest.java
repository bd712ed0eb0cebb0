package fr.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.sync.PullWork.Outcome;
import fr.vigie.view.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What leaves feeds by itself, and what a device learns that was away for long.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TendFeedsTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String VOSGES = "ter_200068377";
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final MongoDatabase database = TestMongo.fresh();
  private final Transactions transactions = TestMongo.mongo().transactions();
  private final Ids ids = new Ids(Clock.systemUTC());
  private final MongoFeeds feeds = new MongoFeeds(database, ids);

  private static Viewer sami(String... territories) {
    var grants = List.of(territories).stream().map(t -> new Grant(Role.AGENT, t)).toList();
    return new Viewer("per_sami", new Person("per_sami", "Sami", "test", "sami", grants));
  }

  private Outcome pull(Viewer viewer, @Nullable FeedCursor after, int limit) {
    var open = new OpenFeed(feeds, transactions, ids, Clock.fixed(NOON, ZoneOffset.UTC));
    return new PullWork(feeds, open).pull(viewer, new PullWork.Request(after, limit, Wanted.ALL));
  }

  private Outcome.Pulled pulled(@Nullable FeedCursor after, int limit) {
    return (Outcome.Pulled) pull(sami(BELLEVILLE), after, limit);
  }

  private void tend(Duration later) {
    var tend = new TendFeeds(feeds, transactions, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    while (tend.tend()) {
      // There is more.
    }
  }

  private void put(String id, @Nullable Instant endedAt) {
    database
        .getCollection("workOrders")
        .insertOne(
            new Document("_id", id)
                .append("receivers", List.of("per_sami"))
                .append("territory", BELLEVILLE)
                .append("status", endedAt == null ? "PLANNED" : "DONE")
                .append("dueAt", Date.from(NOON)));
    transactions.run(() -> {
      feeds.put("per_sami", new Feeds.Placed(id, BELLEVILLE), endedAt);
      return id;
    });
  }

  private static List<String> told(Outcome.Pulled pulled) {
    return pulled.documents().stream()
        .map(copy -> copy.id() + (copy.isDeleted() ? " leaves" : ""))
        .toList();
  }

  @Test
  void what_is_done_leaves_after_two_weeks_and_a_device_of_three_weeks_sees_it_leave() {
    put("wo_done", NOON);
    put("wo_open", null);
    var cursor = pulled(null, 10).checkpoint();

    tend(Duration.ofDays(13));
    assertThat(told(pulled(cursor, 10))).isEmpty();
    tend(Duration.ofDays(15));

    assertThat(told(pulled(cursor, 10))).containsExactly("wo_done leaves");
    assertThat(told(pulled(null, 10))).containsExactly("wo_open");
  }

  @Test
  void a_device_that_was_away_for_longer_than_leavings_are_remembered_begins_anew() {
    put("wo_done", NOON);
    put("wo_open", null);
    var old = pulled(null, 10).checkpoint();
    tend(Duration.ofDays(15));
    var recent = pulled(old, 10).checkpoint();

    tend(Duration.ofDays(104));
    assertThat(pull(sami(BELLEVILLE), old, 10)).isInstanceOf(Outcome.Pulled.class);
    tend(Duration.ofDays(106));

    assertThat(pull(sami(BELLEVILLE), old, 10)).isInstanceOf(Outcome.ResyncRequired.class);
    assertThat(told(pulled(recent, 10))).isEmpty();
  }

  @Test
  void a_device_that_has_just_begun_may_end_whatever_is_forgotten_meanwhile() {
    put("wo_1", null);
    put("wo_2", null);
    put("wo_done", NOON);
    var first = pulled(null, 1).checkpoint();
    tend(Duration.ofDays(15));
    var afterLeaving = pulled(null, 1).checkpoint();
    tend(Duration.ofDays(106));

    assertThat(pull(sami(BELLEVILLE), first, 10)).isInstanceOf(Outcome.ResyncRequired.class);
    assertThat(told(pulled(afterLeaving, 10))).containsExactly("wo_2");
  }

  @Test
  void what_changes_while_a_device_takes_its_first_pages_is_in_a_later_page() {
    put("wo_1", null);
    put("wo_2", null);
    var first = pulled(null, 1);
    transactions.run(() -> {
      feeds.remove("per_sami", "wo_1", NOON);
      return 0;
    });
    put("wo_3", null);

    assertThat(told(first)).containsExactly("wo_1");
    assertThat(told(pulled(first.checkpoint(), 10))).containsExactly("wo_2", "wo_1 leaves", "wo_3");
  }

  @Test
  void rights_that_change_make_the_feed_up_anew() {
    put("wo_1", null);
    var cursor = pulled(null, 10).checkpoint();

    assertThat(pull(sami(VOSGES), cursor, 10)).isInstanceOf(Outcome.ResyncRequired.class);
    assertThat(told((Outcome.Pulled) pull(sami(VOSGES), null, 10))).isEmpty();
    assertThat(pull(sami(), cursor, 10)).isInstanceOf(Outcome.NotAllowed.class);
    var both = (Outcome.Pulled) pull(sami(BELLEVILLE, VOSGES), null, 10);
    assertThat(told(both)).containsExactly("wo_1");
  }
}

package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final MongoDatabase database = TestMongo.fresh();
  private final Ids ids = new Ids(CLOCK);
  private final MongoPurges purges = new MongoPurges(database);
  private final PurgeData purge =
      new PurgeData(
          new MongoAgedData(database), purges, RetentionSettings.from(Map.of()), ids, CLOCK);

  @Test
  void an_app_that_was_not_seen_for_nine_months_is_forgotten() {
    var targets = database.getCollection("pushTargets");
    targets.insertMany(
        List.of(
            new Document("_id", "psh_old").append("seenAt", daysAgo(271)),
            new Document("_id", "psh_quiet").append("seenAt", daysAgo(269))));

    assertThat(purge.purge(RetentionRule.PUSH_TARGETS).count()).isEqualTo(1);

    assertThat(targets.find().map(each -> each.getString("_id"))).containsExactly("psh_quiet");
  }

  @Test
  void whose_report_it_was_is_forgotten_a_year_after_it_was_closed() {
    var old = report("RESOLVED", 400, 366);
    var late = report("RESOLVED", 400, 364);
    var open = report("RECEIVED", 400, 400);

    assertThat(purge.purge(RetentionRule.REPORTERS).count()).isEqualTo(1);

    assertThat(stored(old)).doesNotContainKey("reporter").containsKey("note");
    assertThat(stored(late)).containsKey("reporter");
    assertThat(stored(open)).containsKey("reporter");
    assertThat(purge.purge(RetentionRule.REPORTERS).count()).isZero();
  }

  @Test
  void who_did_what_with_a_report_is_forgotten_with_whose_it_was() {
    var root = report("RESOLVED", 400, 366);
    var duplicate = report("DUPLICATE", 400, 366, "psn_hugo");
    database
        .getCollection("reports")
        .updateOne(Filters.eq(duplicate), Updates.set("duplicateOf", root));
    var late = report("RESOLVED", 400, 364);
    var filed = event(root, "psn_camille");
    var contested = event(root, "psn_hugo");
    var lately = event(late, "psn_camille");
    var handled = event(root, "per_nadia");

    assertThat(purge.purge(RetentionRule.REPORTERS).count()).isEqualTo(2);

    assertThat(by(filed)).isNull();
    assertThat(by(contested)).isNull();
    assertThat(by(lately)).isEqualTo("psn_camille");
    assertThat(by(handled)).isEqualTo("per_nadia");
  }

  @Test
  void who_holds_the_phone_later_does_not_become_whose_report_it_was() {
    var old = report("RESOLVED", 400, 366);

    purge.purge(RetentionRule.REPORTERS);

    assertThat(stored(old).get("moderation", Document.class)).doesNotContainKey("device");
  }

  @Test
  void work_on_private_ground_is_told_no_better_than_its_report_after_five_years() {
    var old = report("CLOSED", 1_900, 1_826);
    var late = report("CLOSED", 1_900, 1_800);
    for (var report : List.of(old, late)) {
      database
          .getCollection("reports")
          .updateOne(
              Filters.eq(report),
              Updates.combine(
                  Updates.set(
                      "exactPlace", new Document("latitude", 49.1739).append("longitude", 5.1)),
                  Updates.set("longitude", 5.0),
                  Updates.set("cells", List.of("120"))));
      database
          .getCollection("workOrders")
          .insertOne(
              new Document("reports", List.of(report))
                  .append("latitude", 49.1739)
                  .append("longitude", 5.1));
    }

    purge.purge(RetentionRule.WORDS);

    assertThat(work(old)).containsEntry("latitude", 49.17).containsEntry("longitude", 5.0);
    assertThat(work(old).getList("cells", String.class)).containsExactly("120");
    assertThat(work(late)).containsEntry("latitude", 49.1739);
  }

  private Document work(String report) {
    return database.getCollection("workOrders").find(Filters.eq("reports", report)).first();
  }

  private String event(String subject, String by) {
    var id = ids.next("evt");
    database
        .getCollection("events")
        .insertOne(new Document("_id", id).append("subject", subject).append("by", by));
    return id;
  }

  private String by(String event) {
    return database.getCollection("events").find(Filters.eq("_id", event)).first().getString("by");
  }

  @Test
  void what_was_written_goes_after_five_years_and_what_is_public_of_it_too() {
    var old = report("CLOSED", 1_900, 1_826);
    var late = report("CLOSED", 1_900, 1_800);

    assertThat(purge.purge(RetentionRule.WORDS).count()).isEqualTo(1);

    assertThat(stored(old)).doesNotContainKeys("note", "moderation", "exactPlace");
    assertThat(stored(old).getList("answers", Document.class)).isEmpty();
    assertThat(stored(old)).containsKey("latitude");
    assertThat(stored(late)).containsKeys("note", "moderation");
  }

  @Test
  void marks_of_the_sender_go_after_ninety_days_also_of_open_reports() {
    var old = report("RECEIVED", 91, 91);
    var late = report("RECEIVED", 89, 89);

    assertThat(purge.purge(RetentionRule.SENDERS).count()).isEqualTo(1);

    assertThat(stored(old).get("moderation", Document.class))
        .doesNotContainKeys("device", "address");
    assertThat(stored(late).get("moderation", Document.class)).containsKeys("device", "address");
  }

  @Test
  void a_contact_goes_once_no_report_of_theirs_needs_it() {
    report("RESOLVED", 900, 366, "psn_over");
    report("RESOLVED", 900, 300, "psn_late");
    report("RECEIVED", 900, 900, "psn_open");
    for (var who : List.of("psn_over", "psn_late", "psn_open", "psn_none")) {
      contact(who, 900);
    }
    contact("psn_new", 10);

    assertThat(purge.purge(RetentionRule.CONTACTS).count()).isEqualTo(2);

    assertThat(
            database
                .getCollection("contacts")
                .distinct("_id", String.class)
                .into(new ArrayList<>()))
        .containsExactlyInAnyOrder("psn_late", "psn_open", "psn_new");
  }

  @Test
  void who_followed_a_report_is_forgotten_a_year_after_it_was_closed_and_notes_go_with_its_words() {
    var old = report("CLOSED", 2_000, 1_900);
    var late = report("CLOSED", 400, 364);
    for (var report : List.of(old, late)) {
      database
          .getCollection("reports")
          .updateOne(Filters.eq(report), Updates.set("handling.followers", 1));
      database.getCollection("follows").insertOne(new Document("report", report));
      database.getCollection("reportNotes").insertOne(new Document("report", report));
    }

    assertThat(purge.purge(RetentionRule.FOLLOWS).count()).isEqualTo(1);
    assertThat(purge.purge(RetentionRule.FOLLOWS).count()).isZero();
    purge.purge(RetentionRule.WORDS);

    for (var name : List.of("follows", "reportNotes")) {
      assertThat(
              database.getCollection(name).distinct("report", String.class).into(new ArrayList<>()))
          .containsExactly(late);
    }
  }

  @Test
  void more_than_one_batch_is_done_in_one_round() {
    for (var i = 0; i < 1_100; i++) {
      contact("psn_" + i, 900);
    }

    assertThat(purge.purge(RetentionRule.CONTACTS).count()).isEqualTo(1_100);
  }

  @Test
  void who_was_told_of_what_is_forgotten_a_month_after_it_was_sent() {
    var deliveries = database.getCollection("deliveries");
    deliveries.insertOne(new Document("_id", "old").append("endedAt", daysAgo(31)));
    deliveries.insertOne(new Document("_id", "late").append("endedAt", daysAgo(29)));
    deliveries.insertOne(new Document("_id", "waits").append("due", daysAgo(31)));

    assertThat(purge.purge(RetentionRule.DELIVERIES).count()).isEqualTo(1);

    assertThat(deliveries.distinct("_id", String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("late", "waits");
  }

  @Test
  void each_rule_is_applied_once_a_day_and_told_in_the_journal() {
    while (purge.round()) {
      assertThat(purges.page(100, null).items())
          .hasSizeLessThanOrEqualTo(RetentionRule.values().length);
    }

    var journal = purges.page(100, null).items();
    assertThat(journal)
        .extracting(item -> item.value().rule())
        .containsExactlyInAnyOrder(RetentionRule.values());
    assertThat(journal.getFirst().value().at()).isEqualTo(NOW);
    assertThat(purge.metrics().getFirst().samples()).hasSize(RetentionRule.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "contacts=0", "contacts=3651", "photos=5", "contacts=-1"})
  void a_retention_that_makes_no_sense_is_refused_at_the_start(String setting) {
    assertThatThrownBy(() -> RetentionSettings.from(Map.of("VIGIE_RETENTION", setting)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("VIGIE_RETENTION");
  }

  @Test
  void a_retention_that_is_set_counts() {
    var settings = RetentionSettings.from(Map.of("VIGIE_RETENTION", "contacts=30 words=3650"));

    assertThat(settings.of(RetentionRule.CONTACTS)).isEqualTo(Duration.ofDays(30));
    assertThat(settings.of(RetentionRule.WORDS)).isEqualTo(Duration.ofDays(3_650));
    assertThat(settings.of(RetentionRule.SENDERS)).isEqualTo(Duration.ofDays(90));
  }

  private String report(String status, int filedDaysAgo, int lastStepDaysAgo) {
    return report(status, filedDaysAgo, lastStepDaysAgo, "psn_camille");
  }

  private String report(String status, int filedDaysAgo, int lastStepDaysAgo, String reporter) {
    var filedAt = daysAgo(filedDaysAgo);
    var id = ids.at("rep", filedAt.toInstant());
    var steps = List.of(new Document("at", filedAt), new Document("at", daysAgo(lastStepDaysAgo)));
    database
        .getCollection("reports")
        .insertOne(
            new Document("_id", id)
                .append("status", status)
                .append("reporter", reporter)
                .append("note", "chez moi")
                .append("answers", List.of(new Document("value", "bleu")))
                .append("latitude", 49.17)
                .append("exactPlace", new Document("latitude", 49.1739))
                .append("moderation", new Document("device", "psn_d").append("address", "psn_a"))
                .append("timeline", steps));
    return id;
  }

  private void contact(String pseudonym, int daysAgo) {
    database
        .getCollection("contacts")
        .insertOne(new Document("_id", pseudonym).append("keptAt", daysAgo(daysAgo)));
  }

  private static Date daysAgo(int days) {
    return Date.from(NOW.minus(Duration.ofDays(days)));
  }

  private Document stored(String report) {
    return database.getCollection("reports").find(Filters.eq("_id", report)).first();
  }
}

package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoDatabase;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class MongoTransactionsTest {

  private final Transactions transactions = TestMongo.mongo().transactions();
  private final MongoDatabase database = TestMongo.fresh();
  private final Documents reports = new Documents(database, "reports");
  private final Documents events = new Documents(database, "events");

  @BeforeEach
  void a_report_is_known() {
    database.createCollection("events");
    reports.insert(new Document("_id", "known").append("supports", 0));
  }

  @Test
  void nothing_is_kept_of_work_that_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            transactions.run(() -> {
              add("camille");
              throw new IllegalStateException("a bug");
            }));

    assertThat(reports.findOne(eq("camille"))).isEmpty();
    assertThat(events.list(empty())).isEmpty();
  }

  @Test
  void a_duplicate_leaves_nothing() {
    assertAlreadyExists(() -> {
      add("camille");
      add("known");
    });

    assertThat(reports.findOne(eq("camille"))).isEmpty();
    assertThat(events.list(empty())).isEmpty();
  }

  @Test
  void a_duplicate_that_is_passed_over_is_a_refusal_all_the_same() {
    assertAlreadyExists(() -> {
      add("camille");
      ignoreDuplicate("known");
    });

    assertThat(reports.findOne(eq("camille"))).isEmpty();
  }

  @Test
  void work_that_goes_on_after_a_duplicate_is_told_at_once() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            transactions.run(() -> {
              ignoreDuplicate("known");
              return reports.findOne(eq("known"));
            }))
        .withMessageContaining("duplicate");
  }

  @Test
  void a_run_within_a_run_joins_it() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            transactions.run(() -> {
              transactions.run(() -> add("sami"));
              assertThat(reports.findOne(eq("sami"))).isPresent();
              throw new IllegalStateException("a bug");
            }));

    assertThat(reports.findOne(eq("sami"))).isEmpty();
  }

  @Test
  void colliding_work_is_tried_again_until_all_of_it_counts() {
    try (var citizens = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        citizens.submit(() -> transactions.run(this::support));
      }
    }

    assertThat(reports.findOne(eq("known")))
        .hasValueSatisfying(report -> assertThat(report).containsEntry("supports", 20));
    assertThat(events.list(empty())).hasSize(20);
  }

  private boolean support() {
    events.insert(new Document("of", "support"));
    return reports.update(eq("known"), inc("supports", 1));
  }

  private String add(String id) {
    events.insert(new Document("of", id));
    reports.insert(new Document("_id", id));
    return id;
  }

  private void ignoreDuplicate(String id) {
    assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> add(id));
  }

  private void assertAlreadyExists(Runnable work) {
    assertThatExceptionOfType(AlreadyExists.class)
        .isThrownBy(() ->
            transactions.run(() -> {
              work.run();
              return true;
            }));
  }
}

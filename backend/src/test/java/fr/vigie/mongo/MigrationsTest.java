package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class MigrationsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final MongoDatabase database = TestMongo.fresh();
  private final List<String> applied = Collections.synchronizedList(new ArrayList<>());

  @Test
  void a_database_newer_than_the_backend_is_refused() {
    run(migration(1, "one"), migration(2, "two"));

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> run(migration(1, "one")))
        .withMessageContainingAll("version 2", "up to 1");
  }

  @Test
  void a_database_of_another_backend_is_refused() {
    run(migration(1, "one"));

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> run(migration(1, "uno"), migration(2, "due")))
        .withMessageContainingAll("'one'", "'uno'");
    assertThat(applied).containsExactly("one");
  }

  @Test
  void two_migrations_of_one_version_are_a_bug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(migration(1, "one"), migration(1, "other")));
  }

  @Test
  void they_are_applied_in_the_order_of_their_versions() {
    run(migration(10, "ten"), migration(2, "two"), migration(1, "one"));

    assertThat(applied).containsExactly("one", "two", "ten");
  }

  @Test
  void each_is_recorded_and_applied_once() {
    run(migration(1, "one"));
    run(migration(1, "one"), migration(2, "two"));
    run(migration(1, "one"), migration(2, "two"));

    assertThat(applied).containsExactly("one", "two");
    assertThat(new Documents(database, "migrations").list(empty()))
        .containsExactly(record(1, "one"), record(2, "two"));
  }

  @Test
  void one_that_fails_half_way_is_run_again() {
    var fails = new AtomicBoolean(true);
    var migration =
        new Migration(
            1,
            "one",
            _ -> {
              applied.add("one");
              if (fails.getAndSet(false)) {
                throw new IllegalStateException("cut off");
              }
            });

    assertThatIllegalStateException().isThrownBy(() -> run(migration, migration(2, "two")));
    run(migration, migration(2, "two"));

    assertThat(applied).containsExactly("one", "one", "two");
  }

  @Test
  void backends_that_start_at_once_apply_each_once() {
    try (var backends = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts =
          Collections.nCopies(4, (Runnable) () -> run(migration(1, "one"), migration(2, "two")))
              .stream()
              .map(backends::submit)
              .toList();
      assertThat(starts).allSatisfy(start -> assertThat(start.get()).isNull());
    }

    assertThat(applied).containsExactly("one", "two");
  }

  @Test
  void a_lease_is_kept_while_its_owner_lives() {
    // A machine that stalls for less than two seconds must not cost the owner its lease.
    var lease = Duration.ofSeconds(3);
    try (var _ = MigrationLease.take(database, lease, Duration.ZERO)) {
      assertThatExceptionOfType(MongoUnusable.class)
          .isThrownBy(() -> MigrationLease.take(database, lease, lease.plusSeconds(1)));
    }
    MigrationLease.take(database, lease, Duration.ZERO).close();
  }

  @Test
  void the_lease_of_a_backend_that_died_runs_out() {
    MigrationLease.take(database).close();
    var leases = new Documents(database, "migration_lease");
    leases.update(eq("migrations"), set("until", Instant.now().plusSeconds(1)));

    MigrationLease.take(database, Duration.ofSeconds(1), Duration.ofSeconds(10)).close();
  }

  private void run(Migration... migrations) {
    Migrations.run(database, List.of(migrations), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Migration migration(int version, String name) {
    return new Migration(version, name, _ -> applied.add(name));
  }

  private static Document record(int version, String name) {
    return new Document("_id", version).append("at", Date.from(NOON)).append("name", name);
  }
}

package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Brings a database to the version this backend needs, one migration after the other; of several
/// backends that start at once, one does it and the others wait.
///
/// Collection `migrations`: `_id` version, `name`, `at`.
public final class Migrations {

  private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

  private final MongoDatabase database;
  private final Documents recorded;
  private final List<Migration> known;
  private final Clock clock;

  private Migrations(MongoDatabase database, List<Migration> known, Clock clock) {
    this.database = database;
    this.recorded = new Documents(database, "migrations");
    this.known = known;
    this.clock = clock;
  }

  /// Applies what is missing, in the order of versions; throws {@link MongoUnusable} when the
  /// database is newer than this backend, or was brought here by other migrations.
  public static void run(MongoDatabase database, List<Migration> migrations, Clock clock) {
    var inOrder = migrations.stream().sorted(Comparator.comparingInt(Migration::version)).toList();
    if (inOrder.stream().mapToInt(Migration::version).distinct().count() != inOrder.size()) {
      throw new IllegalArgumentException("two migrations of one version: " + inOrder);
    }
    new Migrations(database, inOrder, clock).run();
  }

  private void run() {
    if (missing().isEmpty()) {
      return;
    }
    try (var _ = MigrationLease.take(database)) {
      // Again: another backend may have applied them before the lease was ours.
      missing().forEach(this::apply);
    }
  }

  private List<Migration> missing() {
    var names = recordedNames();
    names.forEach(this::checkRecorded);
    return known.stream().filter(migration -> !names.containsKey(migration.version())).toList();
  }

  private Map<Integer, String> recordedNames() {
    var names = new HashMap<Integer, String>();
    for (var document : recorded.list(Filters.empty())) {
      names.put(document.getInteger("_id"), document.getString("name"));
    }
    return names;
  }

  private void checkRecorded(int version, String name) {
    var highest = known.isEmpty() ? 0 : known.getLast().version();
    if (version > highest) {
      throw new MongoUnusable(
          "The database is at version %d, this backend knows versions up to %d: start a newer backend."
              .formatted(version, highest));
    }
    for (var migration : known) {
      if (migration.version() == version && !migration.name().equals(name)) {
        throw new MongoUnusable(
            "Migration %d of the database is '%s', in this backend it is '%s': this is the database of another backend."
                .formatted(version, name, migration.name()));
      }
    }
  }

  // No time limit: an index over much data takes its time. Recorded by an upsert, as a backend that
  // lost its lease may have finished after all.
  private void apply(Migration migration) {
    LOG.log(Level.INFO, "Migration {0}: {1}", migration.version(), migration.name());
    migration.apply().accept(database.withTimeout(0, TimeUnit.MILLISECONDS));
    recorded.upsert(
        Filters.eq(migration.version()),
        Updates.combine(
            Updates.setOnInsert("name", migration.name()),
            Updates.setOnInsert("at", clock.instant())));
  }
}

package fr.vigie.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.shared.AlreadyExists;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The right to migrate a database: one backend has it at a time, for a while that it renews as
/// long as it lives.
///
/// Collection `migration_lease`, one document: `owner`, `until` by the clock of the server, so that
/// backends whose clocks differ agree.
final class MigrationLease implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(MigrationLease.class.getName());
  private static final Duration WHILE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ID = "migrations";

  private final MongoCollection<Document> leases;
  private final Documents documents;
  private final String owner = UUID.randomUUID().toString();
  private final Duration length;
  private final CountDownLatch done = new CountDownLatch(1);

  private MigrationLease(MongoDatabase database, Duration length) {
    this.leases = database.getCollection("migration_lease");
    this.documents = new Documents(database, "migration_lease");
    this.length = length;
  }

  /// Waits until it is ours; throws {@link MongoUnusable} after ten minutes.
  static MigrationLease take(MongoDatabase database) {
    return take(database, WHILE, PATIENCE);
  }

  static MigrationLease take(MongoDatabase database, Duration length, Duration patience) {
    var lease = new MigrationLease(database, length);
    lease.prepare();
    for (var waited = Duration.ZERO; !lease.claim(); waited = waited.plus(STEP)) {
      if (waited.compareTo(patience) >= 0) {
        throw new MongoUnusable("Another backend has been migrating this database for too long.");
      }
      lease.pause(STEP);
    }
    Thread.ofVirtual().name("migration-lease").start(lease::renew);
    return lease;
  }

  // An upsert may not compare with the server's clock.
  private void prepare() {
    try {
      documents.insert(new Document("_id", ID).append("until", Instant.EPOCH));
    } catch (AlreadyExists e) {
      LOG.log(Level.DEBUG, "This database was migrated before");
    }
  }

  private boolean claim() {
    var expired = new Document("$lt", List.of("$until", "$$NOW"));
    return extend(Filters.and(Filters.eq(ID), Filters.expr(expired)));
  }

  private boolean extend(Bson filter) {
    var until = new Document("$add", List.of("$$NOW", length.toMillis()));
    var change = new Document("$set", new Document("owner", owner).append("until", until));
    return leases.updateOne(filter, List.of(change)).getMatchedCount() == 1;
  }

  private void renew() {
    while (!pause(length.dividedBy(3))) {
      try {
        if (!extend(mine())) {
          LOG.log(Level.WARNING, "Another backend has taken over the migrations");
        }
      } catch (MongoException e) {
        LOG.log(Level.WARNING, "The lease of the migrations is not renewed", e);
      }
    }
  }

  private Bson mine() {
    return Filters.and(Filters.eq(ID), Filters.eq("owner", owner));
  }

  /// Whether it was given back meanwhile.
  private boolean pause(Duration length) {
    try {
      return done.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MongoUnusable("Interrupted while the database is migrated.", e);
    }
  }

  @Override
  public void close() {
    done.countDown();
    documents.update(mine(), Updates.set("until", Instant.EPOCH));
  }
}

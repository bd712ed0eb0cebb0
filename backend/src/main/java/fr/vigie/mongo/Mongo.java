package fr.vigie.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.vigie.observe.Metric;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// The database of this backend: a cluster, or a local mongod that lives as long as the backend.
///
/// Every write is acknowledged by the majority and in the journal. An operation ends within 5 s,
/// with its retries; a transaction within 6 s.
public final class Mongo implements AutoCloseable {

  private static final long PING_SECONDS = 2;

  private final MongoClient client;
  private final MongoDatabase database;
  private final Optional<LocalMongo> local;
  private final PoolWatch pool;

  private Mongo(MongoClient client, String database, Optional<LocalMongo> local, PoolWatch pool) {
    this.pool = pool;
    this.client = client;
    this.database = client.getDatabase(database);
    this.local = local;
  }

  /// Connects, after a start of the local mongod if no cluster is named; throws {@link
  /// MongoUnusable} when there is no database that can serve.
  public static Mongo open(MongoSettings settings, Clock clock, List<CommandListener> listeners) {
    var uri = settings.uri();
    if (uri != null) {
      return connect(uri, settings, listeners, Optional.empty());
    }
    var local = LocalMongo.start(settings, clock);
    return connect(local.uri(), settings, listeners, Optional.of(local));
  }

  private static Mongo connect(
      String uri,
      MongoSettings settings,
      List<CommandListener> listeners,
      Optional<LocalMongo> local) {
    try {
      var pool = new PoolWatch();
      var client = MongoClients.create(ClientSettings.of(uri, listeners, pool));
      var mongo = new Mongo(client, settings.database(), local, pool);
      return mongo.checked();
    } catch (MongoUnusable e) {
      local.ifPresent(LocalMongo::close);
      throw e;
    }
  }

  private Mongo checked() {
    try {
      ServerCheck.run(client);
      return this;
    } catch (MongoUnusable e) {
      client.close();
      throw e;
    }
  }

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database() {
    return database;
  }

  /// The database without a time limit: for index builds, imports and roll-ups, outside
  /// transactions.
  ///
  /// A change stream needs it only for `hasNext` and `next`, which wait for an event; `tryNext`
  /// with a `maxAwaitTime` of a few seconds stays within the limit and notices a dead connection.
  public MongoDatabase withoutTimeLimit() {
    return database.withTimeout(0, TimeUnit.MILLISECONDS);
  }

  /// The figures of the driver's connections.
  public Metric.Source metrics() {
    return pool;
  }

  public Transactions transactions() {
    return new MongoTransactions(client);
  }

  /// Whether a primary answers within two seconds.
  public boolean isReady() {
    try {
      database.withTimeout(PING_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException e) {
      return false;
    }
  }

  /// Whether this was caused by a database that does not answer now and may soon: the caller may
  /// try again.
  public static boolean isOutage(Throwable failure) {
    return Outage.isOutage(failure);
  }

  @Override
  public void close() {
    client.close();
    local.ifPresent(LocalMongo::close);
  }
}

package fr.vigie.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.event.CommandListener;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How this backend talks to MongoDB, whatever the connection string asks.
final class ClientSettings {

  static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

  static final long OPERATION_MILLIS = 5_000;

  // An abort has a time of its own after that of the transaction; both must fit into 6 s.
  private static final long TRANSACTION_SECONDS = 3;

  private static final int CONNECT_SECONDS = 2;
  private static final int MOST_CONNECTIONS = 64;

  static final TransactionOptions TRANSACTION =
      TransactionOptions.builder()
          .writeConcern(DURABLE)
          .readConcern(ReadConcern.SNAPSHOT)
          .timeout(TRANSACTION_SECONDS, TimeUnit.SECONDS)
          .build();

  private ClientSettings() {}

  static MongoClientSettings of(String uri, List<CommandListener> listeners) {
    return of(uri, listeners, new PoolWatch());
  }

  static MongoClientSettings of(String uri, List<CommandListener> listeners, PoolWatch pool) {
    return MongoClientSettings.builder()
        .applyConnectionString(connectionString(uri))
        .applicationName("vigie")
        .writeConcern(DURABLE)
        .readConcern(ReadConcern.MAJORITY)
        .retryWrites(true)
        .retryReads(true)
        .timeout(OPERATION_MILLIS, TimeUnit.MILLISECONDS)
        .applyToClusterSettings(c -> c.serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
        .applyToSocketSettings(s -> s.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
        .applyToConnectionPoolSettings(
            p -> p.maxSize(MOST_CONNECTIONS).addConnectionPoolListener(pool))
        .commandListenerList(listeners)
        .build();
  }

  // The driver's complaint is not passed on: it may quote the password. A mongodb+srv name is
  // looked
  // up here already.
  private static ConnectionString connectionString(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException | MongoException e) {
      throw new MongoUnusable(
          "MONGODB_URI names no cluster: a connection string such as mongodb://host:27017/?replicaSet=name is needed.");
    }
  }
}

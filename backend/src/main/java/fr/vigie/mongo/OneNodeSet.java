package fr.vigie.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// The replica set whose only node is the local mongod: transactions and change streams need one.
final class OneNodeSet implements AutoCloseable {

  private static final int NOT_YET_INITIALIZED = 94;

  private final MongodPort port;
  private final MongoClient client;
  private final MongoDatabase admin;

  private OneNodeSet(MongodPort port, MongoClient client) {
    this.port = port;
    this.client = client;
    this.admin = client.getDatabase("admin");
  }

  static OneNodeSet at(MongodPort port) {
    var settings =
        MongoClientSettings.builder()
            .applyToClusterSettings(cluster ->
                cluster
                    .hosts(List.of(new ServerAddress("127.0.0.1", port.number())))
                    .mode(ClusterConnectionMode.SINGLE)
                    .serverSelectionTimeout(10, TimeUnit.SECONDS))
            .timeout(60, TimeUnit.SECONDS)
            .build();
    return new OneNodeSet(port, MongoClients.create(settings));
  }

  /// Makes the set at the first start, and tells it its port when that has changed; true once done.
  ///
  /// A set that was made is looked up where it is stored: while mongod asks at the old port whether
  /// that is itself, up to 30 s, it answers as if it had none.
  boolean agrees() {
    var stored = client.getDatabase("local").getCollection("system.replset").find().first();
    return stored == null ? initiates() : follows(stored);
  }

  private boolean initiates() {
    admin.runCommand(new Document("replSetInitiate", config()));
    return true;
  }

  private boolean follows(Document config) {
    var member = config.getList("members", Document.class).getFirst();
    if (port.host().equals(member.getString("host"))) {
      return true;
    }
    member.put("host", port.host());
    config.put("version", config.getInteger("version") + 1);
    return reconfigures(config);
  }

  private boolean reconfigures(Document config) {
    try {
      admin.runCommand(new Document("replSetReconfig", config).append("force", true));
      return true;
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NOT_YET_INITIALIZED) {
        throw e;
      }
      return false;
    }
  }

  private Document config() {
    var member = new Document("_id", 0).append("host", port.host());
    return new Document("_id", LocalMongod.REPLICA_SET).append("members", List.of(member));
  }

  boolean isWritable() {
    try {
      return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    } catch (MongoException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

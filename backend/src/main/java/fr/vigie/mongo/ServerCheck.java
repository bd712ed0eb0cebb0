package fr.vigie.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import org.bson.Document;

/// Refuses a server that lacks what the backend builds on: transactions and change streams, as in
/// MongoDB 6.0 to 8.x.
final class ServerCheck {

  static final int OLDEST = 6;
  static final int NEWEST = 8;

  private ServerCheck() {}

  static void run(MongoClient client) {
    try {
      var admin = client.getDatabase("admin");
      checkVersion(admin.runCommand(new Document("buildInfo", 1)).getString("version"));
      checkTopology(admin.runCommand(new Document("hello", 1)));
    } catch (MongoException e) {
      throw new MongoUnusable(
          "No MongoDB primary answered (%s): check MONGODB_URI and that the cluster runs."
              .formatted(e.getClass().getSimpleName()),
          e);
    }
  }

  static void checkVersion(String version) {
    var major = Integer.parseInt(version.substring(0, version.indexOf('.')));
    if (major < OLDEST || major > NEWEST) {
      throw new MongoUnusable(
          "The server runs MongoDB %s: 6.0 to 8.x is needed.".formatted(version));
    }
  }

  static void checkTopology(Document hello) {
    var mongos = "isdbgrid".equals(hello.getString("msg"));
    if (!mongos && hello.getString("setName") == null) {
      throw new MongoUnusable(
          "The server is a standalone mongod: a replica set (one node is enough) or a sharded cluster is needed.");
    }
  }
}

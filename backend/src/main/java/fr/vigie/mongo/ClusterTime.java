package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonTimestamp;

/// The time of the database by which its changes are ordered.
public final class ClusterTime {

  private ClusterTime() {}

  /// All that is written from now on comes after it.
  public static BsonTimestamp now(MongoDatabase database) {
    var answer = database.runCommand(new BsonDocument("hello", new BsonInt32(1)));
    return answer.get("operationTime", BsonTimestamp.class);
  }
}

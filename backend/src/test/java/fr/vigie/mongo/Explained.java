package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.Document;

/// What MongoDB does for a read.
public record Explained(Set<String> stages, long keysExamined, long documentsExamined, long found) {

  private static final List<String> OF_THE_SESSION =
      List.of("lsid", "$db", "$clusterTime", "$readPreference", "readConcern", "maxTimeMS");

  /// What the look-ups of a pipeline examine of other documents.
  public record Lookups(long documentsExamined, long collectionScans) {}

  public static Lookups lookups(MongoDatabase database, BsonDocument command) {
    var told = told(database, command);
    var examined = 0L;
    var scans = 0L;
    for (var stage : told.getList("stages", Document.class)) {
      if (stage.containsKey("$lookup")) {
        examined += stage.getLong("totalDocsExamined");
        scans += stage.getLong("collectionScans");
      }
    }
    return new Lookups(examined, scans);
  }

  public static Explained by(MongoDatabase database, BsonDocument command) {
    var told = told(database, command);
    var stages = new TreeSet<String>();
    collect(told, stages);
    var stats = stats(told);
    return new Explained(
        stages,
        stats.getInteger("totalKeysExamined"),
        stats.getInteger("totalDocsExamined"),
        stats.getInteger("nReturned"));
  }

  private static Document told(MongoDatabase database, BsonDocument command) {
    var read = new BsonDocument();
    command.forEach(read::append);
    OF_THE_SESSION.forEach(read::remove);
    return database.runCommand(new Document("explain", read).append("verbosity", "executionStats"));
  }

  /// An aggregation tells of its reads in its first stage.
  private static Document stats(Document told) {
    if (told.containsKey("executionStats")) {
      return told.get("executionStats", Document.class);
    }
    var cursor = told.getList("stages", Document.class).getFirst().get("$cursor", Document.class);
    return cursor.get("executionStats", Document.class);
  }

  private static void collect(Object value, Set<String> stages) {
    if (value instanceof Document document) {
      if (document.get("stage") instanceof String stage) {
        stages.add(stage);
      }
      document.forEach((name, member) -> {
        if (!name.equals("rejectedPlans")) {
          collect(member, stages);
        }
      });
    } else if (value instanceof List<?> list) {
      list.forEach(member -> collect(member, stages));
    }
  }
}

package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import fr.vigie.shared.Deadline;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Documents found by one command, and left in the bytes of its answer: the driver's own cursor
/// copies each of them twice and takes as long over it as Vigie over all the rest. Not for
/// transactions; what fails is not tried again.
final class OneBatch {

  private static final BsonValue YES = new BsonInt32(1);

  private final MongoDatabase database;
  private final BsonString collection;

  OneBatch(MongoDatabase database, String collection) {
    this.database = database;
    this.collection = new BsonString(collection);
  }

  /// Empty when they are too many bytes for one answer.
  Optional<List<Row>> find(Bson filter, int most, @Nullable Bson sort, Wanted wanted) {
    var command = new BsonDocument("find", collection).append("filter", bson(filter));
    if (sort != null) {
      command.append("sort", bson(sort));
    }
    if (!wanted.isAll()) {
      command.append("projection", projection(wanted));
    }
    command
        .append("limit", new BsonInt32(most))
        // One more than come: a batch that is full is asked for its end.
        .append("batchSize", new BsonInt32(most + 1))
        .append("readConcern", database.getReadConcern().asDocument());
    var cursor = run(command).within("cursor");
    var id = cursor.large("id");
    if (id == null || id != 0) {
      close(id);
      return Optional.empty();
    }
    return Optional.of(cursor.rows("firstBatch"));
  }

  private Row run(BsonDocument command) {
    var answer = inTime().runCommand(command, database.getReadPreference(), RawBsonDocument.class);
    var bytes = answer.getByteBuffer();
    return new Row(bytes.array(), bytes.position());
  }

  private MongoDatabase inTime() {
    return Deadline.left()
        .map(left -> Math.max(1, left.toMillis()))
        .filter(millis -> millis < ClientSettings.OPERATION_MILLIS)
        .map(millis -> database.withTimeout(millis, TimeUnit.MILLISECONDS))
        .orElse(database);
  }

  private BsonDocument bson(Bson part) {
    return part.toBsonDocument(Document.class, database.getCodecRegistry());
  }

  private static BsonDocument projection(Wanted wanted) {
    var projection = new BsonDocument();
    wanted.names().forEach(name -> projection.append(name, YES));
    return projection;
  }

  private void close(@Nullable Long cursor) {
    if (cursor != null) {
      var cursors = new BsonArray(List.of(new BsonInt64(cursor)));
      inTime().runCommand(new BsonDocument("killCursors", collection).append("cursors", cursors));
    }
  }
}

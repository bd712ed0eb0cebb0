package fr.vigie.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;

/// A change stream that is read on from a place which somebody keeps. A place is the stream's token
/// as JSON, or `@` and the time of the database.
public final class KeptStream implements AutoCloseable {

  private static final String SINCE = "@";

  // ChangeStreamHistoryLost, ChangeStreamFatalError, InvalidResumeToken.
  private static final Set<Integer> FORGOTTEN = Set.of(286, 280, 260);

  private final MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor;
  private final AtomicReference<String> place;

  private KeptStream(MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor, String place) {
    this.cursor = cursor;
    this.place = new AtomicReference<>(place);
  }

  /// A place before all that is written from now on.
  public static String end(MongoDatabase database) {
    return SINCE + ClusterTime.now(database).getValue();
  }

  /// Begins to read behind a place, or a little before.
  public static KeptStream from(String place, ChangeStreamIterable<Document> changes) {
    var stream = changes.maxAwaitTime(1, TimeUnit.SECONDS);
    var cursor =
        place.startsWith(SINCE)
            ? stream
                .startAtOperationTime(new BsonTimestamp(Long.parseLong(place.substring(1))))
                .cursor()
            : stream.resumeAfter(BsonDocument.parse(place)).cursor();
    return new KeptStream(cursor, place);
  }

  /// Whether this is how the database says that it does not remember a place any more.
  public static boolean isForgotten(MongoException e) {
    return FORGOTTEN.contains(e.getCode());
  }

  /// What was written next, in order: as much as there is at once, at most so many; waits up to a
  /// second for the first.
  public List<ChangeStreamDocument<Document>> next(int most) {
    var read = new ArrayList<ChangeStreamDocument<Document>>();
    do {
      var change = cursor.tryNext();
      if (change != null) {
        read.add(change);
      }
      var token = cursor.getResumeToken();
      if (token != null) {
        place.set(token.toJson());
      }
    } while (cursor.available() > 0 && read.size() < most);
    return read;
  }

  /// Behind what was read last.
  public String place() {
    return place.get();
  }

  @Override
  public void close() {
    cursor.close();
  }
}

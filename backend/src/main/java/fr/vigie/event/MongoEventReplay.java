package fr.vigie.event;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import fr.vigie.mongo.KeptStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;

/// Reads `events` again by its change stream, whose resume tokens are the places.
final class MongoEventReplay implements EventReplay {

  private static final int BATCH = 1_000;
  private static final int MOMENT_MILLIS = 100;

  private final MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor;

  private MongoEventReplay(MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor) {
    this.cursor = cursor;
  }

  static EventReplays of(MongoDatabase database) {
    var events = database.getCollection(MongoEventLog.COLLECTION);
    return position -> open(events, position);
  }

  private static EventReplay open(MongoCollection<Document> events, Position after) {
    return remembered(() ->
        new MongoEventReplay(
            events
                .watch(MongoEventFollower.INSERTIONS)
                .maxAwaitTime(MOMENT_MILLIS, TimeUnit.MILLISECONDS)
                .batchSize(BATCH)
                .resumeAfter(token(after))
                .cursor()));
  }

  @Override
  public Optional<Placed> next() {
    return remembered(() -> Optional.ofNullable(cursor.tryNext()).map(MongoEventReplay::placed));
  }

  @Override
  public Position reached() {
    return position(Objects.requireNonNull(cursor.getResumeToken()));
  }

  @Override
  public void close() {
    cursor.close();
  }

  static Placed placed(ChangeStreamDocument<Document> change) {
    return new Placed(
        position(change.getResumeToken()),
        MongoEventLog.toEvent(Objects.requireNonNull(change.getFullDocument())));
  }

  /// Ids of events are texts, so a token has no other part.
  static Position position(BsonDocument token) {
    return new Position(token.getString("_data").getValue());
  }

  private static BsonDocument token(Position position) {
    return new BsonDocument("_data", new BsonString(position.token()));
  }

  /// What was read; throws {@link LogForgotten}.
  static <T> T remembered(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MongoException e) {
      throw KeptStream.isForgotten(e) ? new LogForgotten(e) : e;
    }
  }
}

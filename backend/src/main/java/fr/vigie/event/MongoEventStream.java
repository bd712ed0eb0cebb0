package fr.vigie.event;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonTimestamp;
import org.bson.Document;

/// Reads `events` by its change stream. A place is the stream's token as JSON, or `@` and the time
/// of the database.
final class MongoEventStream implements EventStream {

  private static final String SINCE = "@";

  // ChangeStreamHistoryLost, ChangeStreamFatalError, InvalidResumeToken.
  private static final Set<Integer> FORGOTTEN = Set.of(286, 280, 260);

  private final MongoDatabase database;
  private final MongoCollection<Document> events;

  MongoEventStream(MongoDatabase database) {
    this.database = database;
    this.events = database.getCollection(MongoEventLog.COLLECTION);
  }

  @Override
  public Place end() {
    var answer = database.runCommand(new BsonDocument("hello", new BsonInt32(1)));
    return new Place(SINCE + answer.get("operationTime", BsonTimestamp.class).getValue());
  }

  @Override
  public Reading from(Place place) {
    return new Opened(place, told(() -> open(place.text())));
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(String place) {
    var insertions = List.of(Aggregates.match(Filters.eq("operationType", "insert")));
    var stream = events.watch(insertions).maxAwaitTime(1, TimeUnit.SECONDS);
    return place.startsWith(SINCE)
        ? stream
            .startAtOperationTime(new BsonTimestamp(Long.parseLong(place.substring(1))))
            .cursor()
        : stream.resumeAfter(BsonDocument.parse(place)).cursor();
  }

  private static <T> T told(Supplier<T> read) {
    try {
      return read.get();
    } catch (MongoException e) {
      throw FORGOTTEN.contains(e.getCode()) ? new PlaceForgotten(e) : e;
    }
  }

  private static final class Opened implements Reading {

    private final MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor;
    private final AtomicReference<Place> place;

    Opened(Place place, MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor) {
      this.place = new AtomicReference<>(place);
      this.cursor = cursor;
    }

    @Override
    public List<Event> next(int most) {
      return told(() -> read(most));
    }

    private List<Event> read(int most) {
      var read = new ArrayList<Event>();
      do {
        var change = cursor.tryNext();
        if (change != null) {
          read.add(MongoEventLog.toEvent(Objects.requireNonNull(change.getFullDocument())));
        }
        var token = cursor.getResumeToken();
        if (token != null) {
          place.set(new Place(token.toJson()));
        }
      } while (cursor.available() > 0 && read.size() < most);
      return read;
    }

    @Override
    public Place place() {
      return place.get();
    }

    @Override
    public void close() {
      cursor.close();
    }
  }
}

package fr.vigie.event;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import fr.vigie.mongo.ClusterTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;

/// Reads `events` by its change stream. A place is the stream's token as JSON, or `@` and the time
/// of the database.
final class MongoEventStream implements EventStream {

  private static final String SINCE = "@";

  private final MongoDatabase database;
  private final MongoCollection<Document> events;

  MongoEventStream(MongoDatabase database) {
    this.database = database;
    this.events = database.getCollection(MongoEventLog.COLLECTION);
  }

  @Override
  public Place end() {
    return new Place(SINCE + ClusterTime.now(database).getValue());
  }

  @Override
  public Reading from(Place place) {
    return new Opened(place, MongoEventReplay.remembered(() -> open(place.text())));
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(String place) {
    var stream = events.watch(MongoEventFollower.INSERTIONS).maxAwaitTime(1, TimeUnit.SECONDS);
    return place.startsWith(SINCE)
        ? stream
            .startAtOperationTime(new BsonTimestamp(Long.parseLong(place.substring(1))))
            .cursor()
        : stream.resumeAfter(BsonDocument.parse(place)).cursor();
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
      return MongoEventReplay.remembered(() -> read(most));
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

package fr.vigie.event;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.KeptStream;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads `events` by its change stream, and by `_id`.
final class MongoEventStream implements EventStream {

  private final MongoDatabase database;
  private final MongoCollection<Document> events;

  MongoEventStream(MongoDatabase database) {
    this.database = database;
    this.events = database.getCollection(MongoEventLog.COLLECTION);
  }

  @Override
  public Place end() {
    return new Place(KeptStream.end(database));
  }

  @Override
  public Reading from(Place place) {
    return new Opened(
        MongoEventReplay.remembered(
            () -> KeptStream.from(place.text(), events.watch(MongoEventFollower.INSERTIONS))));
  }

  @Override
  public List<Event> since(Instant at, @Nullable String after, int most) {
    return events
        .find(gt("_id", after == null ? Ids.firstAt("evt", at) : after))
        .sort(ascending("_id"))
        .limit(most)
        .map(MongoEventLog::toEvent)
        .into(new ArrayList<>());
  }

  private record Opened(KeptStream stream) implements Reading {

    @Override
    public List<Event> next(int most) {
      return MongoEventReplay.remembered(() -> stream.next(most)).stream()
          .map(change -> MongoEventLog.toEvent(Objects.requireNonNull(change.getFullDocument())))
          .toList();
    }

    @Override
    public Place place() {
      return new Place(stream.place());
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}

package fr.vigie.event;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import fr.vigie.mongo.ClusterTime;
import fr.vigie.mongo.KeptStream;
import fr.vigie.observe.Metric;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Follows `events` by its change stream. After an outage it goes on where it was; when the
/// database has forgotten that place, the live feeds are ended so that their clients read anew.
final class MongoEventFollower implements EventFollower {

  private static final System.Logger LOG = System.getLogger(MongoEventFollower.class.getName());

  /// Nothing else is ever told of the log.
  static final List<Bson> INSERTIONS =
      List.of(Aggregates.match(Filters.eq("operationType", "insert")));

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final MongoDatabase database;
  private final MongoCollection<Document> events;
  private final LiveEvents live;
  private final LiveLog log;
  private final Clock clock;
  private final AtomicLong heard = new AtomicLong(System.nanoTime());
  private final AtomicLong lagMillis = new AtomicLong();
  private final LongAdder followed = new LongAdder();
  private final Thread thread;
  private final AtomicReference<Place> place = new AtomicReference<>(new Place.Nowhere());

  /// How far the log was followed.
  private sealed interface Place {
    record Nowhere() implements Place {}

    record Since(BsonTimestamp time) implements Place {}

    record After(BsonDocument token) implements Place {}
  }

  MongoEventFollower(MongoDatabase database, LiveEvents live, LiveLog log, Clock clock) {
    this.clock = clock;
    this.log = log;
    this.database = database;
    this.events = database.getCollection(MongoEventLog.COLLECTION);
    this.live = live;
    this.thread = Thread.ofVirtual().name("events").unstarted(this::follow);
  }

  @Override
  public void start() {
    place.set(new Place.Since(ClusterTime.now(database)));
    try (var cursor = from(place.get()).cursor()) {
      // Known before anybody can ask how far the log was followed.
      reached(beginning(cursor));
    }
    thread.start();
  }

  /// Where a stream begins; it does not say so before what it has brought along was taken.
  private static BsonDocument beginning(MongoChangeStreamCursor<?> cursor) {
    var token = cursor.getResumeToken();
    while (token == null) {
      cursor.tryNext();
      token = cursor.getResumeToken();
    }
    return token;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void follow() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        hear();
      } catch (MongoInterruptedException e) {
        return;
      } catch (MongoException e) {
        recover(e);
      }
    }
  }

  private void hear() {
    try (var cursor = from(place.get()).cursor()) {
      if (place.get() instanceof Place.Nowhere) {
        restart(cursor);
      }
      while (!Thread.currentThread().isInterrupted()) {
        var change = cursor.tryNext();
        if (change != null) {
          follow(MongoEventReplay.placed(change));
        }
        heard.set(System.nanoTime());
        var token = cursor.getResumeToken();
        if (token != null) {
          reached(token);
        }
      }
    }
  }

  /// Only once events are followed again: who reads anew before might miss some.
  private void restart(MongoChangeStreamCursor<?> cursor) {
    reached(beginning(cursor));
    live.restart();
    log.lose();
  }

  private void follow(Placed placed) {
    lagMillis.set(Math.max(0, clock.millis() - placed.event().at().toEpochMilli()));
    followed.increment();
    live.publish(placed.event());
    log.publish(placed);
  }

  private void reached(BsonDocument token) {
    place.set(new Place.After(token));
    log.advance(MongoEventReplay.position(token));
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.counter("vigie_events_followed_total", "Events handed to feeds.", followed.sum()),
        Metric.gauge(
            "vigie_events_lag_seconds",
            "From the last event to when it was heard of.",
            lagMillis.get() / 1e3),
        Metric.gauge(
            "vigie_events_silent_seconds",
            "Since the log of events last answered, with or without an event.",
            (System.nanoTime() - heard.get()) / 1e9));
  }

  private ChangeStreamIterable<Document> from(Place place) {
    var stream = events.watch(INSERTIONS).maxAwaitTime(1, TimeUnit.SECONDS);
    return switch (place) {
      case Place.Nowhere _ -> stream;
      case Place.Since since -> stream.startAtOperationTime(since.time());
      case Place.After after -> stream.resumeAfter(after.token());
    };
  }

  private void recover(MongoException e) {
    LOG.log(Level.WARNING, "events are not followed for now: {0}", e.getMessage());
    if (KeptStream.isForgotten(e)) {
      place.set(new Place.Nowhere());
    }
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}

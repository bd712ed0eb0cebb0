package fr.vigie.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.shared.Deadline;
import fr.vigie.view.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/// Reads several collections by one command, as they all were at one instant that the majority
/// knows; outside of transactions, which see one instant anyway.
public final class OneInstant {

  /// The instant is before a collection or an index was made, as it is for a moment after that.
  private static final int SNAPSHOT_UNAVAILABLE = 246;

  private static final int MOST_ATTEMPTS = 20;
  private static final long PAUSE_NANOS = 20_000_000;

  private final MongoCollection<Document> collection;

  public OneInstant(MongoDatabase database, String collection) {
    this.collection = database.getCollection(collection).withReadConcern(ReadConcern.SNAPSHOT);
  }

  /// What a pipeline makes of the documents, at most so many, in one batch.
  public List<Row> rows(List<? extends Bson> pipeline, int most) {
    for (var attempt = 1; ; attempt++) {
      try {
        return read(pipeline, most);
      } catch (MongoException e) {
        if (e.getCode() != SNAPSHOT_UNAVAILABLE || attempt == MOST_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private List<Row> read(List<? extends Bson> pipeline, int most) {
    var rows = new ArrayList<Row>();
    inTime()
        .aggregate(pipeline, RawBsonDocument.class)
        // One more than come: a batch that is full is asked for its end.
        .batchSize(most + 1)
        .forEach(document -> rows.add(Documents.row(document)));
    return rows;
  }

  private MongoCollection<Document> inTime() {
    return Deadline.left()
        .map(left -> Math.max(1, left.toMillis()))
        .filter(millis -> millis < ClientSettings.OPERATION_MILLIS)
        .map(millis -> collection.withTimeout(millis, TimeUnit.MILLISECONDS))
        .orElse(collection);
  }
}

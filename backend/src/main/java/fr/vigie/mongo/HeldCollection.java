package fr.vigie.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import fr.vigie.shared.Watched;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Keeps what the process holds of a collection as the database has it, by a change stream that
/// begins before anything is read, and for as long as somebody looks.
public final class HeldCollection {

  private static final int AWAIT_MILLIS = 200;

  private final MongoDatabase database;
  private final MongoCollection<Document> collection;
  private final Holder holder;
  private final Watched watched;

  /// What holds it.
  public interface Holder {

    /// Begins to hold, perhaps by reading all there is: all that is written from now on is told.
    void begin();

    void put(String id, Document written);

    void remove(String id);

    /// What was held is no longer followed.
    void forget();
  }

  public HeldCollection(MongoDatabase database, String name, Holder holder, Watched watched) {
    this.database = database;
    this.collection = database.getCollection(name);
    this.holder = holder;
    this.watched = watched;
  }

  /// Follows until nobody looks any more, or it has to begin anew; whether it is to be tried again
  /// at once.
  public boolean follow() {
    if (!watched.isWanted()) {
      return false;
    }
    var stream =
        collection
            .watch()
            .maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS)
            .startAtOperationTime(ClusterTime.now(database));
    holder.begin();
    try (var cursor = stream.cursor()) {
      var goesOn = true;
      var isCaughtUp = false;
      while (goesOn && watched.isWanted()) {
        var change = cursor.tryNext();
        goesOn = change == null || take(change);
        isCaughtUp |= change == null;
        // Each batch but the first is all that there was.
        if (isCaughtUp && cursor.available() == 0) {
          watched.known();
        }
      }
      return true;
    } finally {
      watched.lost();
      holder.forget();
    }
  }

  /// Whether what follows can be followed.
  private boolean take(ChangeStreamDocument<Document> change) {
    return switch (Objects.requireNonNull(change.getOperationType())) {
      case INSERT, REPLACE, UPDATE -> put(change);
      case DELETE -> {
        holder.remove(id(change));
        yield true;
      }
      default -> false;
    };
  }

  private boolean put(ChangeStreamDocument<Document> change) {
    var written = change.getFullDocument();
    if (written == null) {
      return false;
    }
    holder.put(id(change), written);
    return true;
  }

  private static String id(ChangeStreamDocument<Document> change) {
    return Objects.requireNonNull(change.getDocumentKey()).getString("_id").getValue();
  }
}

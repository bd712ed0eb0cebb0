package fr.vigie.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.vigie.shared.AlreadyExists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// A collection whose reads and writes join the transaction that is under way, if one is.
public final class Documents {

  private final MongoCollection<Document> collection;

  public Documents(MongoDatabase database, String name) {
    this.collection = database.getCollection(name);
  }

  public Optional<Document> findOne(Bson filter) {
    return Optional.ofNullable(find(filter).limit(1).first());
  }

  public FindIterable<Document> find(Bson filter) {
    return MongoTransactions.session()
        .map(session -> collection.find(session, filter))
        .orElseGet(() -> collection.find(filter));
  }

  public AggregateIterable<Document> aggregate(List<? extends Bson> pipeline) {
    return MongoTransactions.session()
        .map(session -> collection.aggregate(session, pipeline))
        .orElseGet(() -> collection.aggregate(pipeline));
  }

  public List<Document> list(Bson filter) {
    return find(filter).into(new ArrayList<>());
  }

  /// Adds a document; throws {@link AlreadyExists} when a unique key is taken.
  public void insert(Document document) {
    try {
      MongoTransactions.session()
          .ifPresentOrElse(
              session -> collection.insertOne(session, document),
              () -> collection.insertOne(document));
    } catch (MongoWriteException e) {
      throw e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? new AlreadyExists(e) : e;
    }
  }

  public void insertAll(List<Document> documents) {
    MongoTransactions.session()
        .ifPresentOrElse(
            session -> collection.insertMany(session, documents),
            () -> collection.insertMany(documents));
  }

  /// Whether a document matched.
  public boolean update(Bson filter, Bson update) {
    return MongoTransactions.session()
            .map(session -> collection.updateOne(session, filter, update))
            .orElseGet(() -> collection.updateOne(filter, update))
            .getMatchedCount()
        == 1;
  }

  /// Adds a document, or puts it in the place of the one with its `_id`.
  public void put(Document document) {
    var filter = Filters.eq("_id", document.get("_id"));
    var upsert = new ReplaceOptions().upsert(true);
    MongoTransactions.session()
        .ifPresentOrElse(
            session -> collection.replaceOne(session, filter, document, upsert),
            () -> collection.replaceOne(filter, document, upsert));
  }

  /// How many documents matched.
  public long updateAll(Bson filter, Bson update) {
    return MongoTransactions.session()
        .map(session -> collection.updateMany(session, filter, update))
        .orElseGet(() -> collection.updateMany(filter, update))
        .getMatchedCount();
  }
}

package fr.vigie.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Deadline;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// A collection whose reads and writes join the transaction that is under way, if one is.
///
/// Every write throws {@link AlreadyExists} when a unique key is taken; in a transaction nothing
/// more can run after that.
public final class Documents {

  private static final DocumentCodec CODEC = new DocumentCodec();

  private final MongoCollection<Document> collection;
  private final OneBatch batch;

  public Documents(MongoDatabase database, String name) {
    this.collection = database.getCollection(name);
    this.batch = new OneBatch(database, name);
  }

  /// The collection with what is left of the deadline, where that is less than any call has; a
  /// transaction has a limit of its own.
  private MongoCollection<Document> inTime() {
    return within(ClientSettings.OPERATION_MILLIS);
  }

  private MongoCollection<Document> within(long most) {
    var millis = Deadline.left().map(Duration::toMillis).filter(left -> left < most).orElse(most);
    return millis < ClientSettings.OPERATION_MILLIS
        ? collection.withTimeout(Math.max(1, millis), TimeUnit.MILLISECONDS)
        : collection;
  }

  public Optional<Document> findOne(Bson filter) {
    return Optional.ofNullable(find(filter).limit(1).first());
  }

  public FindIterable<Document> find(Bson filter) {
    return inSession(s -> collection.find(s, filter), () -> inTime().find(filter));
  }

  /// At most so many, in one batch.
  public FindIterable<Document> find(Bson filter, int most) {
    return find(filter).limit(most).batchSize(most);
  }

  /// At most so many as they are stored, with the fields that are wanted.
  public List<Row> rows(Bson filter, int most, @Nullable Bson sort, Wanted wanted) {
    var session = MongoTransactions.session();
    return session.isPresent()
        ? rows(collection.find(session.get(), filter, RawBsonDocument.class), most, sort, wanted)
        : rowsOutside(filter, most, sort, wanted);
  }

  /// What fails because the set changes its primary, the driver tries again by its own way to read.
  private List<Row> rowsOutside(Bson filter, int most, @Nullable Bson sort, Wanted wanted) {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ClientSettings.OPERATION_MILLIS);
    Optional<List<Row>> found;
    try {
      found = batch.find(filter, most, sort, wanted);
    } catch (MongoException e) {
      if (!Outage.isPassing(e)) {
        throw e;
      }
      found = Optional.empty();
    }
    return found.orElseGet(() -> {
      var left = within(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
      return rows(left.find(filter, RawBsonDocument.class), most, sort, wanted);
    });
  }

  private static List<Row> rows(
      FindIterable<RawBsonDocument> found, int most, @Nullable Bson sort, Wanted wanted) {
    var rows = new ArrayList<Row>();
    found
        .sort(sort)
        .limit(most)
        .batchSize(most)
        .projection(wanted.isAll() ? null : Projections.include(List.copyOf(wanted.names())))
        .forEach(document -> rows.add(row(document)));
    return rows;
  }

  /// What a pipeline makes of the documents, at most so many, in one batch.
  public List<Row> rows(List<? extends Bson> pipeline, int most) {
    var rows = new ArrayList<Row>();
    inSession(
            s -> collection.aggregate(s, pipeline, RawBsonDocument.class),
            () -> inTime().aggregate(pipeline, RawBsonDocument.class))
        // One more than come: a batch that is full is asked for its end.
        .batchSize(most + 1)
        .forEach(document -> rows.add(row(document)));
    return rows;
  }

  public Optional<Row> row(Bson filter, Wanted wanted) {
    return rows(filter, 1, null, wanted).stream().findFirst();
  }

  /// A document as it would be stored.
  public static Row row(Document document) {
    return row(new RawBsonDocument(document, CODEC));
  }

  static Row row(RawBsonDocument document) {
    var bytes = document.getByteBuffer();
    return new Row(bytes.array(), bytes.position());
  }

  public AggregateIterable<Document> aggregate(List<? extends Bson> pipeline) {
    return inSession(s -> collection.aggregate(s, pipeline), () -> inTime().aggregate(pipeline));
  }

  public List<Document> list(Bson filter) {
    return find(filter).into(new ArrayList<>());
  }

  public void insert(Document document) {
    write(s -> collection.insertOne(s, document), () -> inTime().insertOne(document));
  }

  public void insertAll(List<Document> documents) {
    write(s -> collection.insertMany(s, documents), () -> inTime().insertMany(documents));
  }

  /// Whether a document matched.
  public boolean update(Bson filter, Bson update) {
    return write(
                s -> collection.updateOne(s, filter, update),
                () -> inTime().updateOne(filter, update))
            .getMatchedCount()
        == 1;
  }

  /// How many matched.
  public long updateAll(Bson filter, Bson update) {
    return write(
            s -> collection.updateMany(s, filter, update),
            () -> inTime().updateMany(filter, update))
        .getMatchedCount();
  }

  /// Changes those that match by stages of a pipeline; how many there were.
  public long updateAll(Bson filter, List<? extends Bson> stages) {
    return write(
            s -> collection.updateMany(s, filter, stages),
            () -> inTime().updateMany(filter, stages))
        .getMatchedCount();
  }

  /// Writes in one command, in order.
  public void writeAll(List<? extends WriteModel<Document>> writes) {
    if (!writes.isEmpty()) {
      write(s -> collection.bulkWrite(s, writes), () -> inTime().bulkWrite(writes));
    }
  }

  /// Adds a document, or puts it in the place of the one with its `_id`.
  public void put(Document document) {
    var filter = Filters.eq("_id", document.get("_id"));
    var options = new ReplaceOptions().upsert(true);
    write(
        s -> collection.replaceOne(s, filter, document, options),
        () -> inTime().replaceOne(filter, document, options));
  }

  /// Adds documents, each in the place of the one with its `_id` if there is one; in one command.
  public void putAll(List<Document> documents) {
    writeAll(
        documents.stream()
            .map(document ->
                new ReplaceOneModel<>(
                    Filters.eq("_id", document.get("_id")),
                    document,
                    new ReplaceOptions().upsert(true)))
            .toList());
  }

  /// How many match; only for what an index counts.
  public long count(Bson filter) {
    return inSession(
        s -> collection.countDocuments(s, filter), () -> inTime().countDocuments(filter));
  }

  /// Deletes those that match.
  public void deleteAll(Bson filter) {
    write(s -> collection.deleteMany(s, filter), () -> inTime().deleteMany(filter));
  }

  /// Changes the document that matches, or adds one.
  public void upsert(Bson filter, Bson update) {
    var options = new UpdateOptions().upsert(true);
    write(
        s -> collection.updateOne(s, filter, update, options),
        () -> inTime().updateOne(filter, update, options));
  }

  /// Changes the document that matches, or adds one; the document as it is then.
  public Document changed(Bson filter, Bson update) {
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    return write(
            s -> Optional.ofNullable(collection.findOneAndUpdate(s, filter, update, options)),
            () -> Optional.ofNullable(inTime().findOneAndUpdate(filter, update, options)))
        .orElseThrow();
  }

  /// Changes the document that matches by stages of a pipeline; whether one did.
  boolean change(Bson filter, List<? extends Bson> stages) {
    return write(
                s -> collection.updateOne(s, filter, stages),
                () -> inTime().updateOne(filter, stages))
            .getMatchedCount()
        == 1;
  }

  /// Several changes at once, each by itself.
  public void bulk(List<? extends WriteModel<Document>> changes) {
    if (!changes.isEmpty()) {
      var options = new BulkWriteOptions().ordered(false);
      write(
          s -> collection.bulkWrite(s, changes, options),
          () -> inTime().bulkWrite(changes, options));
    }
  }

  /// How many there were.
  public long removeAll(Bson filter) {
    return write(s -> collection.deleteMany(s, filter), () -> inTime().deleteMany(filter))
        .getDeletedCount();
  }

  /// Writes many at once, in order; how many documents were there to be changed.
  public long bulkInOrder(List<? extends WriteModel<Document>> writes) {
    return writes.isEmpty()
        ? 0
        : write(s -> collection.bulkWrite(s, writes), () -> inTime().bulkWrite(writes))
            .getMatchedCount();
  }

  private static <T> T write(Function<ClientSession, T> inside, Supplier<T> outside) {
    try {
      return inSession(inside, outside);
    } catch (MongoException e) {
      throw isDuplicate(e) ? MongoTransactions.refused(new AlreadyExists(e)) : e;
    }
  }

  private static <T> T inSession(Function<ClientSession, T> inside, Supplier<T> outside) {
    var session = MongoTransactions.session();
    return session.isPresent() ? inside.apply(session.get()) : outside.get();
  }

  private static boolean isDuplicate(MongoException e) {
    return e instanceof MongoBulkWriteException bulk
        ? bulk.getWriteErrors().stream().anyMatch(error -> isDuplicate(error.getCode()))
        : isDuplicate(e.getCode());
  }

  private static boolean isDuplicate(int code) {
    return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
  }
}

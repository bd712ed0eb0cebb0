package fr.vigie.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The indexes that a collection is to have. Nothing is done before {@link #make()}.
public final class CollectionIndexes {

  private final MongoCollection<Document> collection;
  private final List<IndexModel> wanted = new ArrayList<>();

  public CollectionIndexes(MongoDatabase database, String collection) {
    this.collection = database.getCollection(collection);
  }

  public CollectionIndexes unique(String... fields) {
    return of(new IndexOptions().unique(true), fields);
  }

  public CollectionIndexes on(String... fields) {
    return of(new IndexOptions(), fields);
  }

  /// An index of the documents that match only.
  public CollectionIndexes where(Bson filter, String... fields) {
    return of(new IndexOptions().partialFilterExpression(filter), fields);
  }

  public CollectionIndexes uniqueWhere(Bson filter, String... fields) {
    return of(new IndexOptions().unique(true).partialFilterExpression(filter), fields);
  }

  private CollectionIndexes of(IndexOptions options, String... fields) {
    wanted.add(new IndexModel(Indexes.ascending(fields), options));
    return this;
  }

  /// Makes those that lack, in one command, and drops those that are not named.
  public void make() {
    var named = new HashSet<>(collection.createIndexes(wanted));
    named.add("_id_");
    collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
        .filter(name -> !named.contains(name))
        .forEach(collection::dropIndex);
  }
}

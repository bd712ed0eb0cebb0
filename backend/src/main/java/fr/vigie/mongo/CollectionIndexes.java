package fr.vigie.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The indexes that a collection is to have: those that lack are made, those that are not named are
/// dropped.
public final class CollectionIndexes {

  private final MongoCollection<Document> collection;
  private final Set<String> named = new HashSet<>(Set.of("_id_"));

  public CollectionIndexes(MongoDatabase database, String collection) {
    this.collection = database.getCollection(collection);
  }

  public CollectionIndexes unique(String... fields) {
    named.add(collection.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true)));
    return this;
  }

  public CollectionIndexes on(String... fields) {
    named.add(collection.createIndex(Indexes.ascending(fields)));
    return this;
  }

  /// An index of the documents that match only.
  public CollectionIndexes where(Bson filter, String... fields) {
    return where(new IndexOptions().partialFilterExpression(filter), fields);
  }

  public CollectionIndexes uniqueWhere(Bson filter, String... fields) {
    return where(new IndexOptions().unique(true).partialFilterExpression(filter), fields);
  }

  private CollectionIndexes where(IndexOptions options, String... fields) {
    named.add(collection.createIndex(Indexes.ascending(fields), options));
    return this;
  }

  public void dropOthers() {
    collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
        .filter(name -> !named.contains(name))
        .forEach(collection::dropIndex);
  }
}

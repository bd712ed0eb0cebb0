package fr.vigie.open311;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `apiKeys`; unique `{clientApiKeyId: 1}`, unique `{hash: 1}`, `{territory: 1, _id:
/// 1}`.
final class MongoApiKeys implements ApiKeys {

  private static final int MOST_OF_TERRITORY = 200;

  private final Documents keys;

  MongoApiKeys(MongoDatabase database) {
    this.keys = new Documents(database, "apiKeys");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "apiKeys")
        .unique("clientApiKeyId")
        .unique("hash")
        .on("territory", "_id")
        .make();
  }

  @Override
  public Optional<ApiKey> find(String id) {
    return one(eq("_id", id));
  }

  @Override
  public Optional<ApiKey> findByClientApiKeyId(String clientApiKeyId) {
    return one(eq("clientApiKeyId", clientApiKeyId));
  }

  @Override
  public Optional<ApiKey> findByHash(String hash) {
    return one(eq("hash", hash));
  }

  private Optional<ApiKey> one(Bson filter) {
    return keys.findOne(filter).map(MongoApiKeys::key);
  }

  @Override
  public List<ApiKey> of(String territory) {
    return keys.find(eq("territory", territory), MOST_OF_TERRITORY)
        .sort(Sorts.descending("_id"))
        .map(MongoApiKeys::key)
        .into(new ArrayList<>());
  }

  @Override
  public void add(ApiKey key) {
    keys.insert(document(key));
  }

  @Override
  public void put(ApiKey key) {
    keys.put(document(key));
  }

  private static Document document(ApiKey key) {
    var revokedAt = key.revokedAt();
    return new Document("_id", key.id())
        .append("clientApiKeyId", key.clientApiKeyId())
        .append("fingerprint", key.fingerprint())
        .append("territory", key.territory())
        .append("partner", key.partner())
        .append("hash", key.hash())
        .append("perMinute", key.perMinute())
        .append("createdAt", Date.from(key.createdAt()))
        .append("revokedAt", revokedAt == null ? null : Date.from(revokedAt));
  }

  private static ApiKey key(Document document) {
    @Nullable Date revokedAt = document.getDate("revokedAt");
    return new ApiKey(
        document.getString("_id"),
        document.getString("clientApiKeyId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("partner"),
        document.getString("hash"),
        document.getInteger("perMinute"),
        document.getDate("createdAt").toInstant(),
        revokedAt == null ? null : revokedAt.toInstant());
  }
}

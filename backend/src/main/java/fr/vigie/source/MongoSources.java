package fr.vigie.source;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.source.Source.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `sources`; unique `{clientSourceId: 1}`, `{territory: 1, name: 1}`, `{kind: 1}`.
final class MongoSources implements Sources {

  private static final int MOST_OF_TERRITORY = 200;
  private static final int MOST_FEEDS = 1_000;

  private final Documents sources;

  MongoSources(MongoDatabase database) {
    this.sources = new Documents(database, "sources");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "sources")
        .unique("clientSourceId")
        .on("territory", "name")
        .on("kind")
        .make();
  }

  @Override
  public Optional<Source> find(String id) {
    return sources.findOne(eq("_id", id)).map(MongoSources::source);
  }

  @Override
  public Optional<Source> findByClientSourceId(String clientSourceId) {
    return sources.findOne(eq("clientSourceId", clientSourceId)).map(MongoSources::source);
  }

  @Override
  public List<Source> list(Collection<String> ids) {
    return sources
        .find(in("_id", ids), Math.max(1, ids.size()))
        .map(MongoSources::source)
        .into(new ArrayList<>());
  }

  @Override
  public List<Source> of(String territory) {
    return sources
        .find(and(eq("territory", territory), eq("removedAt", null)), MOST_OF_TERRITORY)
        .sort(Sorts.ascending("name"))
        .map(MongoSources::source)
        .into(new ArrayList<>());
  }

  @Override
  public List<Source> feeds() {
    return feeds(eq("removedAt", null));
  }

  @Override
  public List<Source> removedFeeds() {
    return feeds(ne("removedAt", null));
  }

  private List<Source> feeds(Bson which) {
    return sources
        .find(and(in("kind", Kind.GBFS.name(), Kind.IRVE.name()), which), MOST_FEEDS)
        .sort(Sorts.descending("_id"))
        .map(MongoSources::source)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Source source) {
    sources.insert(document(source));
  }

  @Override
  public void put(Source source) {
    sources.put(document(source));
  }

  private static Document document(Source source) {
    var url = source.feedUrl();
    return new Document("_id", source.id())
        .append("clientSourceId", source.clientSourceId())
        .append("fingerprint", source.fingerprint())
        .append("kind", source.kind().name())
        .append("territory", source.territory())
        .append("name", source.name())
        .append("feedUrl", url == null ? null : url.toString())
        .append("keys", source.keys().stream().map(MongoSources::document).toList())
        .append("createdAt", Date.from(source.createdAt()))
        .append("removedAt", date(source.removedAt()));
  }

  private static Document document(SourceKey key) {
    return new Document("id", key.id())
        .append("hash", key.hash())
        .append("createdAt", Date.from(key.createdAt()))
        .append("revokedAt", date(key.revokedAt()));
  }

  private static Source source(Document document) {
    var url = document.getString("feedUrl");
    return new Source(
        document.getString("_id"),
        document.getString("clientSourceId"),
        document.getString("fingerprint"),
        Kind.valueOf(document.getString("kind")),
        document.getString("territory"),
        document.getString("name"),
        url == null ? null : URI.create(url),
        document.getList("keys", Document.class).stream().map(MongoSources::key).toList(),
        document.getDate("createdAt").toInstant(),
        instant(document, "removedAt"));
  }

  private static SourceKey key(Document document) {
    return new SourceKey(
        document.getString("id"),
        document.getString("hash"),
        document.getDate("createdAt").toInstant(),
        instant(document, "revokedAt"));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }
}

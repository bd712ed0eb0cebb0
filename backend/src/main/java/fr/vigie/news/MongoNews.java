package fr.vigie.news;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.news.News.Text;
import fr.vigie.shared.Language;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `news`; unique `{clientNewsId: 1}`; `{territory: 1, validUntil: 1}` for what is
/// shown. What is withdrawn ends then.
final class MongoNews implements NewsOfTerritories {

  private static final String COLLECTION = "news";

  private final Documents news;

  MongoNews(MongoDatabase database) {
    this.news = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .unique("clientNewsId")
        .on("territory", "validUntil")
        .make();
  }

  @Override
  public Optional<News> find(String id) {
    return news.findOne(eq("_id", id)).map(MongoNews::read);
  }

  @Override
  public Optional<News> findByClientId(String clientNewsId) {
    return news.findOne(eq("clientNewsId", clientNewsId)).map(MongoNews::read);
  }

  @Override
  public List<News> list(Collection<String> ids) {
    return news.list(in("_id", ids)).stream().map(MongoNews::read).toList();
  }

  @Override
  public List<News> shown(String territory, Instant at, int most) {
    return news.find(and(eq("territory", territory), gt("validUntil", Date.from(at))), most)
        .sort(Sorts.descending("_id"))
        .map(MongoNews::read)
        .into(new ArrayList<>());
  }

  @Override
  public void add(News added) {
    news.insert(document(added));
  }

  @Override
  public boolean withdraw(String id, Instant at) {
    var end = Date.from(at);
    return news.update(and(eq("_id", id), gt("validUntil", end)), Updates.set("validUntil", end));
  }

  private static Document document(News news) {
    var domain = news.domain();
    return new Document("_id", news.id())
        .append("clientNewsId", news.clientNewsId())
        .append("fingerprint", news.fingerprint())
        .append("territory", news.territory())
        .append("domain", domain == null ? null : domain.name())
        .append("texts", news.texts().stream().map(MongoNews::document).toList())
        .append("by", news.by())
        .append("publishedAt", Date.from(news.publishedAt()))
        .append("validUntil", Date.from(news.validUntil()));
  }

  private static Document document(Text text) {
    return new Document("language", text.language().name())
        .append("title", text.title())
        .append("text", text.text());
  }

  private static News read(Document document) {
    var domain = document.getString("domain");
    return new News(
        document.getString("_id"),
        document.getString("clientNewsId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        domain == null ? null : Domain.valueOf(domain),
        document.getList("texts", Document.class).stream().map(MongoNews::text).toList(),
        document.getString("by"),
        document.getDate("publishedAt").toInstant(),
        document.getDate("validUntil").toInstant());
  }

  private static Text text(Document document) {
    return new Text(
        Language.valueOf(document.getString("language")),
        document.getString("title"),
        document.getString("text"));
  }
}

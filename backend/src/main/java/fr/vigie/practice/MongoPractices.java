package fr.vigie.practice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetKind;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.practice.Practice.Context;
import fr.vigie.practice.Practice.Deed;
import fr.vigie.practice.Practice.Means;
import fr.vigie.practice.Practice.Status;
import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `practices`; unique `{clientPracticeId: 1}`; `{status: 1, _id: 1}`, `{status: 1,
/// deed.domain: 1, _id: 1}` and `{territory: 1, _id: 1}` for lists. Words and sizes are looked for
/// along these, as practices are some hundreds.
final class MongoPractices implements Practices {

  private final Documents practices;

  MongoPractices(MongoDatabase database) {
    this.practices = new Documents(database, "practices");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "practices")
        .unique("clientPracticeId")
        .on("status", "_id")
        .on("status", "deed.domain", "_id")
        .on("territory", "_id")
        .make();
  }

  @Override
  public Optional<Practice> find(String id) {
    return practices.findOne(eq("_id", id)).map(MongoPractices::practice);
  }

  @Override
  public Optional<Practice> findByClientId(String clientPracticeId) {
    return practices
        .findOne(eq("clientPracticeId", clientPracticeId))
        .map(MongoPractices::practice);
  }

  @Override
  public List<Practice> list(Collection<String> ids) {
    return practices.find(in("_id", ids)).map(MongoPractices::practice).into(new ArrayList<>());
  }

  @Override
  public Page<Practice> page(
      PracticeFilter filter, boolean isPublishedOnly, int first, @Nullable String after) {
    var conditions = conditions(filter);
    if (isPublishedOnly) {
      conditions.add(eq("status", Status.PUBLISHED.name()));
    }
    if (after != null) {
      conditions.add(Keyset.NEWEST_FIRST.beyond("prc", after));
    }
    var found =
        practices
            .find(and(conditions), first + 1)
            .sort(Keyset.NEWEST_FIRST.sort())
            .map(MongoPractices::practice)
            .into(new ArrayList<>());
    return Page.of(found, first, Practice::id);
  }

  private static List<Bson> conditions(PracticeFilter filter) {
    var conditions = new ArrayList<Bson>();
    if (filter.territory() != null) {
      conditions.add(eq("territory", filter.territory()));
    }
    if (filter.domain() != null) {
      conditions.add(eq("deed.domain", filter.domain().name()));
    }
    if (filter.words() != null) {
      conditions.add(regex("words", Pattern.quote(filter.words())));
    }
    if (filter.similar() != null) {
      conditions.add(like(filter.similar()));
    }
    return conditions;
  }

  private static Bson like(SimilarSize size) {
    var inhabitants =
        and(
            ne("territory", size.territory()),
            gte("context.inhabitants", size.leastInhabitants()),
            lte("context.inhabitants", size.mostInhabitants()));
    return size.hasLamps()
        ? and(
            inhabitants,
            gte("context.lamps", size.leastLamps()),
            lte("context.lamps", size.mostLamps()))
        : inhabitants;
  }

  @Override
  public void add(Practice practice) {
    practices.insert(document(practice));
  }

  @Override
  public void put(Practice practice) {
    practices.put(document(practice));
  }

  private static Document document(Practice practice) {
    var deed = practice.deed();
    var context = practice.context();
    return new Document("_id", practice.id())
        .append("clientPracticeId", practice.clientPracticeId())
        .append("fingerprint", practice.fingerprint())
        .append("territory", practice.territory())
        .append("communes", practice.communes())
        .append("deed", of(deed))
        .append("words", SearchText.folded(deed.title() + " " + deed.description()))
        .append(
            "context",
            new Document("inhabitants", context.inhabitants()).append("lamps", context.lamps()))
        .append("status", practice.status().name())
        .append("result", MongoResults.of(practice.result()))
        .append("effect", MongoEffects.of(practice.effect()))
        .append("by", practice.by())
        .append("recordedAt", Date.from(practice.recordedAt()))
        .append(
            "publishedAt",
            practice.publishedAt() == null ? null : Date.from(practice.publishedAt()));
  }

  private static Document of(Deed deed) {
    var means = deed.means();
    var kind = deed.assetKind();
    return new Document("domain", deed.domain().name())
        .append("title", deed.title())
        .append("description", deed.description())
        .append(
            "means",
            means == null
                ? null
                : new Document("kind", means.kind().name())
                    .append("id", means.id())
                    .append("says", means.says()))
        .append("assetKind", kind == null ? null : kind.name())
        .append("startedOn", deed.startedOn().toString())
        .append("costEur", deed.costEur())
        .append("kilometres", deed.kilometres());
  }

  private static Practice practice(Document document) {
    var context = document.get("context", Document.class);
    var published = document.getDate("publishedAt");
    return new Practice(
        document.getString("_id"),
        document.getString("clientPracticeId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getList("communes", String.class),
        deed(document.get("deed", Document.class)),
        new Context(context.getInteger("inhabitants"), context.getInteger("lamps")),
        Status.valueOf(document.getString("status")),
        MongoResults.read(document.get("result", Document.class)),
        MongoEffects.read(document.get("effect", Document.class)),
        document.getString("by"),
        document.getDate("recordedAt").toInstant(),
        published == null ? null : published.toInstant());
  }

  private static Deed deed(Document deed) {
    var kind = deed.getString("assetKind");
    return new Deed(
        Domain.valueOf(deed.getString("domain")),
        deed.getString("title"),
        deed.getString("description"),
        means(deed.get("means", Document.class)),
        kind == null ? null : AssetKind.valueOf(kind),
        LocalDate.parse(deed.getString("startedOn")),
        deed.getDouble("costEur"),
        deed.getDouble("kilometres"));
  }

  private static @Nullable Means means(@Nullable Document means) {
    return means == null
        ? null
        : new Means(
            Means.Kind.valueOf(means.getString("kind")),
            means.getString("id"),
            means.getString("says"));
  }
}

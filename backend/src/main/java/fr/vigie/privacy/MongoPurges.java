package fr.vigie.privacy;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `purges`; `{rule: 1, at: 1}`.
final class MongoPurges implements Purges {

  private final Documents purges;

  MongoPurges(MongoDatabase database) {
    this.purges = new Documents(database, "purges");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "purges").on("rule", "at").make();
  }

  @Override
  public void add(Purge purge) {
    purges.insert(
        new Document("_id", purge.id())
            .append("rule", purge.rule().name())
            .append("at", Date.from(purge.at()))
            .append("before", Date.from(purge.before()))
            .append("count", purge.count()));
  }

  @Override
  public Optional<Instant> last(RetentionRule rule) {
    var last =
        purges.find(eq("rule", rule.name()), 1).sort(descending("at")).into(new ArrayList<>());
    return last.stream().findFirst().map(purge -> purge.getDate("at").toInstant());
  }

  @Override
  public Page<Purge> page(int first, @Nullable String after) {
    var order = Keyset.NEWEST_FIRST;
    var found =
        purges
            .find(after == null ? empty() : order.beyond("prg", after), first + 1)
            .sort(order.sort())
            .map(MongoPurges::purge)
            .into(new ArrayList<>());
    return Page.of(found, first, Purge::id);
  }

  private static Purge purge(Document document) {
    return new Purge(
        document.getString("_id"),
        RetentionRule.valueOf(document.getString("rule")),
        document.getDate("at").toInstant(),
        document.getDate("before").toInstant(),
        document.getLong("count"));
  }
}

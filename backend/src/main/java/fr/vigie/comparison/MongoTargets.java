package fr.vigie.comparison;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.indicator.Indicator;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `indicatorTargets`; unique `{clientTargetId: 1}`; `{key: 1, _id: 1}`, where `key` is
/// territory and indicator, and ids grow with time.
final class MongoTargets implements Targets {

  private static final String COLLECTION = "indicatorTargets";

  private final Documents targets;

  MongoTargets(MongoDatabase database) {
    this.targets = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).unique("clientTargetId").on("key", "_id").make();
  }

  @Override
  public Optional<Target> findByClientTargetId(String clientTargetId) {
    return targets.findOne(eq("clientTargetId", clientTargetId)).map(MongoTargets::target);
  }

  @Override
  public List<Target> latest(Collection<String> keys) {
    return targets
        .aggregate(
            List.of(
                match(in("key", keys)),
                sort(descending("key", "_id")),
                group("$key", first("target", "$$ROOT"))))
        .batchSize(keys.size() + 1)
        .map(row -> target(row.get("target", Document.class)))
        .into(new ArrayList<>());
  }

  @Override
  public void add(Target target) {
    targets.insert(
        new Document("_id", target.id())
            .append("clientTargetId", target.clientTargetId())
            .append("fingerprint", target.fingerprint())
            .append("key", target.key())
            .append("territory", target.territory())
            .append("indicator", target.indicator().name())
            .append("value", target.value())
            .append("setAt", Date.from(target.setAt()))
            .append("setBy", target.setBy()));
  }

  private static Target target(Document document) {
    return new Target(
        document.getString("_id"),
        document.getString("clientTargetId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        Indicator.valueOf(document.getString("indicator")),
        document.getDouble("value"),
        document.getDate("setAt").toInstant(),
        document.getString("setBy"));
  }
}

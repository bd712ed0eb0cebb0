package fr.vigie.escalation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `escalations`, by work order, which is the `_id`; of the active ones `{isActive: 1,
/// territory: 1, dueAt: 1, _id: 1}` and `{isActive: 1, dueAt: 1, _id: 1}` for lists.
final class MongoEscalations implements Escalations {

  private final Documents escalations;

  MongoEscalations(MongoDatabase database) {
    this.escalations = new Documents(database, "escalations");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "escalations")
        .where(eq("isActive", true), "isActive", "territory", "dueAt", "_id")
        .where(eq("isActive", true), "isActive", "dueAt", "_id")
        .make();
  }

  @Override
  public Optional<Escalation> find(String workOrder) {
    return escalations.findOne(eq("_id", workOrder)).map(MongoEscalations::escalation);
  }

  @Override
  public List<Escalation> list(Collection<String> workOrders) {
    return escalations
        .find(in("_id", workOrders))
        .map(MongoEscalations::escalation)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Escalation> active(Scope scope, int first, @Nullable String after) {
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("isActive", true));
    if (!scope.isEverywhere()) {
      conditions.add(in("territory", scope.territories()));
    }
    if (after != null) {
      conditions.add(Keyset.MOST_URGENT_FIRST.beyond("wo", after));
    }
    var found =
        escalations
            .find(and(conditions), first + 1)
            .sort(Keyset.MOST_URGENT_FIRST.sort())
            .map(MongoEscalations::escalation)
            .into(new ArrayList<>());
    return Page.of(found, first, each -> each.dueAt() + " " + each.workOrder());
  }

  @Override
  public void put(Escalation escalation, boolean isNew) {
    var document =
        new Document("_id", escalation.workOrder())
            .append("territory", escalation.territory())
            .append("level", escalation.level())
            .append("dueAt", Date.from(escalation.dueAt()))
            .append("raisedAt", Date.from(escalation.raisedAt()))
            .append("isActive", escalation.isActive());
    if (isNew) {
      escalations.insert(document);
    } else {
      escalations.put(document);
    }
  }

  @Override
  public void end(String workOrder, Instant at) {
    escalations.update(
        and(eq("_id", workOrder), eq("isActive", true)),
        Updates.combine(Updates.set("isActive", false), Updates.set("endedAt", Date.from(at))));
  }

  private static Escalation escalation(Document document) {
    return new Escalation(
        document.getString("_id"),
        document.getString("territory"),
        document.getInteger("level"),
        document.getDate("dueAt").toInstant(),
        document.getDate("raisedAt").toInstant(),
        document.getBoolean("isActive"));
  }
}

package fr.vigie.preventive;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.preventive.PreventivePlan.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `preventivePlans`; unique `{clientPlanId: 1}`; `{territory: 1, status: 1, name: 1}`
/// for lists; `{status: 1, nextLookAt: 1}` for those whose time has come.
final class MongoPreventivePlans implements PreventivePlans {

  private final Documents plans;

  MongoPreventivePlans(MongoDatabase database) {
    this.plans = new Documents(database, "preventivePlans");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "preventivePlans")
        .unique("clientPlanId")
        .on("territory", "status", "terms.name")
        .on("status", "nextLookAt")
        .make();
  }

  @Override
  public Optional<PreventivePlan> find(String id) {
    return plans.findOne(eq("_id", id)).map(MongoPreventivePlans::plan);
  }

  @Override
  public Optional<PreventivePlan> findByClientId(String clientPlanId) {
    return plans.findOne(eq("clientPlanId", clientPlanId)).map(MongoPreventivePlans::plan);
  }

  @Override
  public List<PreventivePlan> list(Collection<String> ids) {
    return plans.find(in("_id", ids)).map(MongoPreventivePlans::plan).into(new ArrayList<>());
  }

  @Override
  public List<PreventivePlan> notEnded(String territory) {
    var statuses = List.of(Status.ACTIVE.name(), Status.PAUSED.name());
    return plans
        .find(and(eq("territory", territory), in("status", statuses)), MOST)
        .sort(Sorts.ascending("terms.name"))
        .map(MongoPreventivePlans::plan)
        .into(new ArrayList<>());
  }

  @Override
  public List<PreventivePlan> due(Instant now, int most) {
    var due = and(eq("status", Status.ACTIVE.name()), lte("nextLookAt", Date.from(now)));
    return plans
        .find(due, most)
        .sort(Sorts.ascending("nextLookAt"))
        .map(MongoPreventivePlans::plan)
        .into(new ArrayList<>());
  }

  @Override
  public void add(PreventivePlan plan) {
    plans.insert(document(plan));
  }

  @Override
  public void put(PreventivePlan plan) {
    plans.put(document(plan));
  }

  @Override
  public void looked(PreventivePlan plan, LocalDate madeThrough, Instant nextLookAt) {
    plans.update(
        and(eq("_id", plan.id()), eq("version", plan.version())),
        Updates.combine(
            // As text days are in their order too.
            Updates.max("madeThrough", madeThrough.toString()),
            Updates.set("nextLookAt", Date.from(nextLookAt))));
  }

  private static Document document(PreventivePlan plan) {
    return new Document("_id", plan.id())
        .append("clientPlanId", plan.clientPlanId())
        .append("fingerprint", plan.fingerprint())
        .append("territory", plan.territory())
        .append("terms", MongoPlanTerms.of(plan.terms()))
        .append("status", plan.status().name())
        .append("madeThrough", plan.madeThrough().toString())
        .append("nextLookAt", Date.from(plan.nextLookAt()))
        .append("version", plan.version())
        .append("by", plan.by())
        .append("setAt", Date.from(plan.setAt()));
  }

  private static PreventivePlan plan(Document document) {
    return new PreventivePlan(
        document.getString("_id"),
        document.getString("clientPlanId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        MongoPlanTerms.read(document.get("terms", Document.class)),
        Status.valueOf(document.getString("status")),
        LocalDate.parse(document.getString("madeThrough")),
        document.getDate("nextLookAt").toInstant(),
        document.getInteger("version"),
        document.getString("by"),
        document.getDate("setAt").toInstant());
  }
}

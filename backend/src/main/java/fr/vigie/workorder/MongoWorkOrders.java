package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `workOrders`; unique `{clientWorkOrderId: 1}`; `{cells: 1, status: 1}` for maps. For
/// lists and figures, each of `{territory, status}`, `{agent, status}` and `{status}` goes on with
/// `{_id: 1}` in the order of planning and with `{dueAt: 1, _id: 1}` in the order of urgency.
final class MongoWorkOrders implements WorkOrders {

  private final Documents workOrders;

  MongoWorkOrders(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  static void createIndexes(MongoDatabase database) {
    Places.addCells(database, "workOrders");
    new CollectionIndexes(database, "workOrders")
        .unique("clientWorkOrderId")
        .on("cells", "status")
        .on("territory", "status", "_id")
        .on("territory", "status", "dueAt", "_id", "domain")
        .on("agent", "status", "_id")
        .on("agent", "status", "dueAt", "_id")
        .on("status", "_id")
        .on("status", "dueAt", "_id")
        .dropOthers();
  }

  @Override
  public Optional<WorkOrder> find(String id) {
    return workOrders.findOne(eq("_id", id)).map(MongoWorkOrderDocuments::workOrder);
  }

  @Override
  public Optional<WorkOrder> findByClientWorkOrderId(String clientWorkOrderId) {
    return workOrders
        .findOne(eq("clientWorkOrderId", clientWorkOrderId))
        .map(MongoWorkOrderDocuments::workOrder);
  }

  @Override
  public List<WorkOrder> list(Collection<String> ids) {
    return workOrders
        .find(in("_id", ids))
        .map(MongoWorkOrderDocuments::workOrder)
        .into(new ArrayList<>());
  }

  @Override
  public void add(WorkOrder workOrder) {
    workOrders.insert(MongoWorkOrderDocuments.of(workOrder));
  }

  @Override
  public void addAll(List<WorkOrder> added) {
    workOrders.insertAll(added.stream().map(MongoWorkOrderDocuments::of).toList());
  }

  @Override
  public void step(String id, Step step) {
    workOrders.update(
        eq("_id", id),
        Updates.combine(
            Updates.set("status", step.status().name()),
            Updates.push("timeline", MongoWorkOrderDocuments.of(step))));
  }

  @Override
  public Page<WorkOrder> page(
      WorkOrderFilter filter, WorkOrderOrder order, int first, @Nullable String after) {
    var keyset = Keyset.valueOf(order.name());
    var conditions = conditions(filter.scope(), filter.statuses());
    if (filter.agent() != null) {
      conditions.add(eq("agent", filter.agent()));
    }
    if (after != null) {
      conditions.add(keyset.beyond(after));
    }
    var found =
        workOrders
            .find(and(conditions), first + 1)
            .sort(keyset.sort())
            .map(MongoWorkOrderDocuments::workOrder)
            .into(new ArrayList<>());
    return Page.of(found, first, item -> keyset.cursor(item.id(), item.dueAt()));
  }

  @Override
  public List<WorkOrder> inBox(GeoBox box, Scope scope, List<Status> statuses, int most) {
    var conditions = conditions(scope, statuses);
    conditions.add(Places.within(box));
    return workOrders
        .find(and(conditions), most)
        .map(MongoWorkOrderDocuments::workOrder)
        .into(new ArrayList<>());
  }

  /// Every index of a list has the status before the order, so statuses are always named.
  private static List<Bson> conditions(Scope scope, List<Status> statuses) {
    var conditions = new ArrayList<Bson>();
    var wanted = statuses.isEmpty() ? List.of(Status.values()) : statuses;
    conditions.add(in("status", wanted.stream().map(Status::name).toList()));
    if (!scope.isEverywhere()) {
      conditions.add(in("territory", scope.territories()));
    }
    return conditions;
  }
}

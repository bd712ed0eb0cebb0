package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import java.util.Optional;

/// Collection `workOrders`; unique `{clientWorkOrderId: 1}`; `{cells: 1, status: 1}` for maps;
/// `{crew: 1, status: 1}` for those who work with who answers for it. For lists and figures, each
/// of `{territory, status}`, `{agent, status}` and `{status}` goes on with `{_id: 1}` in the order
/// of planning and with `{dueAt: 1, _id: 1}` in the order of urgency.
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
        .on("crew", "status")
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
  public void add(WorkOrder workOrder) {
    workOrders.insert(MongoWorkOrderDocuments.of(workOrder));
  }

  @Override
  public void addAll(List<WorkOrder> added) {
    workOrders.insertAll(added.stream().map(MongoWorkOrderDocuments::of).toList());
  }

  @Override
  public boolean dealWith(String id, String report) {
    var open = Status.OPEN.stream().map(Status::name).toList();
    return workOrders.update(
        and(eq("_id", id), in("status", open)), Updates.addToSet("reports", report));
  }

  @Override
  public void put(WorkOrder workOrder) {
    workOrders.put(MongoWorkOrderDocuments.of(workOrder));
  }
}

package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collection `workOrders`; unique `{clientWorkOrderId: 1}`; `{cells: 1, status: 1}` for maps;
/// `{reports: 1}`; `{territory: 1, plannedFor: 1, _id: 1}` for days. For lists and figures, each of
/// `{territory, status}`, `{receivers, status}`, `{contractor, status}` of those given to one and
/// `{status}` goes on with `{_id: 1}` in the order of planning and with `{dueAt: 1, _id: 1}` in the
/// order of urgency. Of those given to a team `{team: 1, status: 1, _id: 1}`; of those that wait to
/// be taken on `{status: 1, acceptBy: 1}`; of those that wait for photos `{awaitedKeys: 1}` and
/// `{awaitedSince: 1}`; of those done for alarms `{status: 1, _id: 1, alarm: 1}`.
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
        .on("reports")
        .on("territory", "plannedFor", "_id")
        .on("territory", "status", "_id")
        .on("territory", "status", "dueAt", "_id", "domain")
        .on("receivers", "status", "_id")
        .on("receivers", "status", "dueAt", "_id")
        .where(exists("contractor"), "contractor", "status", "_id")
        .where(exists("contractor"), "contractor", "status", "dueAt", "_id")
        .on("status", "_id")
        .on("status", "dueAt", "_id")
        .where(exists("team"), "team", "status", "_id")
        .where(exists("awaitedKeys"), "awaitedKeys")
        .where(exists("awaitedSince"), "awaitedSince")
        .where(exists("acceptBy"), "status", "acceptBy")
        .where(and(eq("status", Status.DONE.name()), gt("alarm", "")), "status", "_id", "alarm")
        .make();
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
  public Optional<WorkOrder> findAwaiting(String key) {
    return workOrders.findOne(eq("awaitedKeys", key)).map(MongoWorkOrderDocuments::workOrder);
  }

  @Override
  public List<String> awaitingSince(Instant since, int most) {
    return workOrders
        .rows(gte("awaitedSince", Date.from(since)), most, null, new Wanted(Set.of("_id")))
        .stream()
        .map(row -> row.required("_id"))
        .toList();
  }

  @Override
  public int openCountOf(String contractor) {
    var open = Status.OPEN.stream().map(Status::name).toList();
    return Math.toIntExact(workOrders.count(and(eq("contractor", contractor), in("status", open))));
  }

  @Override
  public List<String> notAccepted(Instant before, int most) {
    var late = and(eq("status", Status.DISPATCHED.name()), lt("acceptBy", Date.from(before)));
    return workOrders.rows(late, most, null, new Wanted(Set.of("_id"))).stream()
        .map(row -> row.required("_id"))
        .toList();
  }

  @Override
  public List<WorkOrder> doneForAlarms(@Nullable String after, int most) {
    return workOrders
        .find(
            and(
                eq("status", Status.DONE.name()),
                gt("alarm", ""),
                gt("_id", after == null ? "" : after)),
            most)
        .sort(ascending("_id"))
        .map(MongoWorkOrderDocuments::workOrder)
        .into(new ArrayList<>());
  }

  @Override
  public List<WorkOrder> openOf(String team, @Nullable String after, int most) {
    var open = Status.OPEN.stream().map(Status::name).toList();
    return workOrders
        .find(
            and(eq("team", team), in("status", open), gt("_id", after == null ? "" : after)), most)
        .sort(ascending("_id"))
        .map(MongoWorkOrderDocuments::workOrder)
        .into(new ArrayList<>());
  }

  @Override
  public void put(WorkOrder workOrder) {
    workOrders.put(MongoWorkOrderDocuments.of(workOrder));
  }

  @Override
  public void putAll(List<WorkOrder> changed) {
    workOrders.putAll(changed.stream().map(MongoWorkOrderDocuments::of).toList());
  }
}

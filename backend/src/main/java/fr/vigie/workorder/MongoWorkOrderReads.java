package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `workOrders`, by the indexes that {@link MongoWorkOrders} makes; each page by one
/// query that begins where the one before ended.
final class MongoWorkOrderReads implements WorkOrderReads {

  private final Documents workOrders;

  MongoWorkOrderReads(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  @Override
  public Optional<Row> find(String id, Wanted wanted) {
    return workOrders.row(eq("_id", id), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return workOrders.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public Page<Row> page(
      WorkOrderFilter filter,
      WorkOrderOrder order,
      int first,
      @Nullable String after,
      Wanted wanted) {
    var keyset = Keyset.valueOf(order.name());
    var conditions = conditions(filter.sight(), filter.statuses());
    if (filter.agent() != null) {
      conditions.add(eq("receivers", filter.agent()));
    }
    if (filter.contractor() != null) {
      conditions.add(eq("contractor", filter.contractor()));
    }
    if (after != null) {
      conditions.add(keyset.beyond("wo", after));
    }
    var found =
        workOrders.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  @Override
  public List<Row> inBox(
      GeoBox box, WorkSight sight, List<Status> statuses, int most, Wanted wanted) {
    var conditions = conditions(sight, statuses);
    conditions.add(Places.within(box));
    return workOrders.rows(and(conditions), most, null, wanted);
  }

  /// Every index of a list has the status before the order, so statuses are always named.
  private static List<Bson> conditions(WorkSight sight, List<Status> statuses) {
    var conditions = new ArrayList<Bson>();
    var wanted = statuses.isEmpty() ? List.of(Status.values()) : statuses;
    conditions.add(in("status", wanted.stream().map(Status::name).toList()));
    if (!sight.scope().isEverywhere()) {
      conditions.add(within(sight));
    }
    return conditions;
  }

  private static Bson within(WorkSight sight) {
    var inTerritories = in("territory", sight.scope().territories());
    var ofContractors = in("contractor", sight.contractors());
    if (sight.contractors().isEmpty()) {
      return inTerritories;
    }
    return sight.scope().isNowhere() ? ofContractors : or(inTerritories, ofContractors);
  }
}

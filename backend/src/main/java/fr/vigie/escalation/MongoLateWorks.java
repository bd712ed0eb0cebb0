package fr.vigie.escalation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `workOrders`, by its index `{status: 1, dueAt: 1, _id: 1}`.
final class MongoLateWorks implements LateWorks {

  private static final List<String> OPEN = Status.OPEN.stream().map(Status::name).toList();
  private static final Wanted WANTED = new Wanted(Set.of("_id", "territory", "commune", "dueAt"));

  private final Documents workOrders;

  MongoLateWorks(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  @Override
  public List<Late> before(Instant now, @Nullable Late after, int most) {
    var conditions = new ArrayList<Bson>();
    conditions.add(in("status", OPEN));
    conditions.add(lt("dueAt", Date.from(now)));
    if (after != null) {
      var dueAt = Date.from(after.dueAt());
      conditions.add(gte("dueAt", dueAt));
      conditions.add(or(gt("dueAt", dueAt), gt("_id", after.workOrder())));
    }
    return workOrders.rows(and(conditions), most, Sorts.ascending("dueAt", "_id"), WANTED).stream()
        .map(MongoLateWorks::late)
        .toList();
  }

  @Override
  public Set<String> among(Collection<String> ids, Instant now) {
    var filter = and(in("_id", ids), in("status", OPEN), lt("dueAt", Date.from(now)));
    return workOrders.rows(filter, ids.size(), null, WANTED).stream()
        .map(row -> row.required("_id"))
        .collect(Collectors.toSet());
  }

  private static Late late(Row row) {
    return new Late(
        row.required("_id"),
        row.required("territory"),
        row.required("commune"),
        Objects.requireNonNull(row.instant("dueAt")));
  }
}
